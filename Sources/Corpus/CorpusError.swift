/// Why a corpus cannot be used.
public enum CorpusError: Error, Equatable, Sendable {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
}
