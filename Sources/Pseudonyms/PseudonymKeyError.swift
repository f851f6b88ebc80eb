/// Why a key file cannot be used.
public enum PseudonymKeyError: Error, Equatable, Sendable {
  /// The file cannot be opened, read or written.
  case unreadable(path: String, reason: String)
  /// The file does not hold 64 hexadecimal digits.
  case notAKey(path: String)
  /// Other users can read the file.
  case readableByOthers(path: String)
}
