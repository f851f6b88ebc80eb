/// Why settings cannot be used.
public enum SettingsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file cannot be read.
  case unreadable(path: String)
  /// What is wrong, a sentence each, in the order of the file; never empty.
  case wrong([String])

  /// What happened, where, and what to do: one sentence a line, no value of a secret.
  public var description: String {
    switch self {
    case .unreadable(let path):
      "\(path): these settings cannot be read; name a file of NAME=value lines with --settings or "
        + "STUDY_SETTINGS"
    case .wrong(let sentences): sentences.joined(separator: "\n")
    }
  }
}
