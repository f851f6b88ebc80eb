/// Why a key file cannot be used.
public enum PseudonymKeyError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file cannot be opened, read or written.
  case unreadable(path: String, reason: String)
  /// The file does not hold 64 hexadecimal digits.
  case notAKey(path: String)
  /// Other users can read the file.
  case readableByOthers(path: String)

  /// What happened and what to do, in one sentence.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): the key file cannot be used (\(reason)); name another with --key"
    case .notAKey(let path):
      "\(path): not a key file (64 hexadecimal digits expected); restore it from a copy, "
        + "or name another with --key"
    case .readableByOthers(let path):
      "\(path): other users can read the key file; run chmod 600 on it"
    }
  }
}
