/// Why a whole file is refused.
public enum LogProblem: Error, Equatable, Sendable {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// The file has no bytes.
  case empty(path: String)
  /// The file's content is not a chat log of a known format.
  case notAChatLog(path: String, looksLike: String?)
}

extension LogProblem: CustomStringConvertible {
  /// One sentence that names the file, what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check the path and its permissions."
    case .empty(let path):
      "\(path): the file is empty; download the chat again or leave the file out."
    case .notAChatLog(let path, let looksLike?):
      "\(path): not a chat log that can be read: it looks like \(looksLike); "
        + LogProblem.advice
    case .notAChatLog(let path, nil):
      "\(path): not a chat log of a known format; " + LogProblem.advice
    }
  }

  private static var advice: String {
    let names = LogFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return "leave it out, or name its format with --format (\(names))."
  }
}
