import Counting
import Pseudonyms
import SQLite

/// What a corpus was made with once and for all: its key and what it leaves out.
struct SettingsTable {
  let connection: Connection
  let path: String

  /// Stores the settings in a new corpus; in an older one, throws unless they are the same.
  ///
  /// - Parameters:
  ///   - key: the key of the pseudonyms.
  ///   - rules: the rules to use; nil for those of the corpus, or the usual ones in a new corpus.
  /// - Returns: the corpus's rules.
  /// - Throws: `CorpusError` when the corpus has another key or other rules.
  func adopt(key: PseudonymKey, rules: CountingRules?) throws(CorpusError) -> CountingRules {
    let stored = try read()
    guard let storedKey = stored["key"] else {
      try store(key: key, rules: rules ?? CountingRules())
      return rules ?? CountingRules()
    }
    if storedKey != key.fingerprint {
      throw .otherKey(path: path, stored: storedKey, given: key.fingerprint)
    }
    if let rules { try compare(rules, stored) }
    return CountingRules(
      bots: Set((stored["bots"] ?? "").split(separator: " ").map(String.init)),
      ignoresCommands: stored["commands"] == "ignored")
  }

  private func compare(
    _ rules: CountingRules, _ stored: [String: String]
  ) throws(CorpusError) {
    if stored["bots_digest"] != SettingsTable.digest(of: rules.bots) {
      throw .otherBots(path: path)
    }
    if stored["commands"] != SettingsTable.commands(rules) {
      throw .otherCommandRule(path: path, ignoresCommands: stored["commands"] == "ignored")
    }
  }

  private func store(key: PseudonymKey, rules: CountingRules) throws(CorpusError) {
    let settings = [
      ("bots", rules.bots.sorted().joined(separator: " ")),
      ("bots_digest", SettingsTable.digest(of: rules.bots)),
      ("commands", SettingsTable.commands(rules)),
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

  private func read() throws(CorpusError) -> [String: String] {
    do {
      let select = try connection.prepare("SELECT name, value FROM settings")
      var settings: [String: String] = [:]
      while try select.step() { settings[select.text(0)] = select.text(1) }
      return settings
    } catch {
      throw CorpusError(reading: path, error)
    }
  }

  private static func commands(_ rules: CountingRules) -> String {
    rules.ignoresCommands ? "ignored" : "counted"
  }

  private static func digest(of bots: Set<String>) -> String {
    var digest = SHA256()
    for bot in bots.sorted() { digest.update((bot + "\n").utf8) }
    return digest.hexadecimal
  }
}
