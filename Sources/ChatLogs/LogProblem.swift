/// Why a whole file is refused.
public enum LogProblem: Error, Equatable, Sendable {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// The file has no bytes.
  case empty(path: String)
  /// The file's content is not a chat log of a known format.
  case notAChatLog(path: String, looksLike: String?)
}
