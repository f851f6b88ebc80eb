import Counting
import Pseudonyms
import SQLite

/// What a corpus was made with once and for all: its key and what it leaves out.
struct SettingsTable {
  let connection: Connection
  let path: String

  /// Compares the settings of a corpus with those that are asked for.
  ///
  /// - Parameters:
  ///   - key: the key of the pseudonyms.
  ///   - rules: the rules to use; nil for those of the corpus.
  /// - Returns: the corpus's rules; nil when it has a list of bots of its own that was not given.
  /// - Throws: `CorpusError` when the corpus has another key or other rules.
  func check(key: PseudonymKey, rules: CountingRules?) throws(CorpusError) -> CountingRules? {
    let stored = try read()
    let storedKey = stored["key"] ?? ""
    if storedKey != key.fingerprint {
      throw .otherKey(path: path, stored: storedKey, given: key.fingerprint)
    }
    let ignoresCommands = stored["commands"] == "ignored"
    let wanted = rules ?? CountingRules(ignoresCommands: ignoresCommands)
    if stored["bots_digest"] != SettingsTable.digest(of: wanted.bots) {
      if rules == nil { return nil }
      throw .otherBots(path: path)
    }
    if ignoresCommands != wanted.ignoresCommands {
      throw .otherCommandRule(path: path, ignoresCommands: ignoresCommands)
    }
    return wanted
  }

  /// Stores the settings in a new corpus.
  ///
  /// Of the bots only a digest is kept: no name stands in a corpus.
  func store(key: PseudonymKey, rules: CountingRules) throws(CorpusError) {
    let settings = [
      ("bots_digest", SettingsTable.digest(of: rules.bots)),
      ("commands", rules.ignoresCommands ? "ignored" : "counted"),
      ("key", key.fingerprint),
    ]
    do {
      try connection.transaction { () throws(SQLiteError) in
        let insert = try connection.prepare("INSERT INTO settings VALUES (?, ?)")
        for (name, value) in settings {
          insert.bind(name, at: 1)
          insert.bind(value, at: 2)
          try insert.run()
        }
      }
    } catch {
      throw CorpusError(writing: path, error)
    }
  }

  /// All settings.
  func read() throws(CorpusError) -> [String: String] {
    do {
      let select = try connection.prepare("SELECT name, value FROM settings")
      var settings: [String: String] = [:]
      while try select.step() { settings[select.text(0)] = select.text(1) }
      return settings
    } catch {
      throw CorpusError(reading: path, error)
    }
  }

  private static func digest(of bots: Set<String>) -> String {
    var digest = SHA256()
    for bot in bots.sorted() { digest.update((bot + "\n").utf8) }
    return digest.hexadecimal
  }
}
