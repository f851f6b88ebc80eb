/// Why a report could not be written.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file or folder cannot be written.
  case unwritable(path: String, reason: String)

  /// The error in one sentence.
  public var description: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): the report cannot be written here (\(reason)); name another folder with --output"
    }
  }
}
