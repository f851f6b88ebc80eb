/// Commands for a person to copy.
enum ShellCommand {
  /// The command that ingests a log, with what nothing tells left to fill in.
  static func ingest(
    _ path: String, corpus: String?, lacksChannel: Bool, lacksStart: Bool
  ) -> String {
    var words = ["study", "ingest", quoted(path), "--corpus", corpus.map(quoted) ?? "FILE"]
    if lacksChannel { words += ["--channel", "LOGIN"] }
    if lacksStart { words += ["--started", "TIME"] }
    return words.joined(separator: " ")
  }

  /// The command that imports a catalogue, with what nothing tells left to fill in.
  static func catalogueImport(_ path: String, corpus: String?, lacksChannel: Bool) -> String {
    var words = ["study", "catalogue", "import", quoted(path)]
    words += ["--corpus", corpus.map(quoted) ?? "FILE"]
    if lacksChannel { words += ["--channel", "LOGIN"] }
    return words.joined(separator: " ")
  }

  /// A word as a shell takes it, in quotes where it needs them.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      byte >= 128 || byte &- 48 < 10 || byte | 0x20 &- 97 < 26 || "/._-+:@%,=".utf8.contains(byte)
    }
    return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
