/// Why it is not known how a child ended.
public enum ChildProblem: Error, Equatable, Sendable {
  /// The program's file does not start: the system's reason.
  case notStarted(path: String, reason: String)
  /// The file for its output cannot be opened: the system's reason.
  case unwritable(path: String, reason: String)
  /// The system does not tell how the program ended.
  case lost(path: String)
}

extension ChildProblem: CustomStringConvertible {
  /// What happened and what to do, in one sentence.
  public var description: String {
    switch self {
    case .notStarted(let path, let reason): "\(path) cannot be started: \(reason)"
    case .unwritable(let path, let reason):
      "\(path) cannot be written (\(reason)); check the folder and the space there"
    case .lost(let path):
      "the system does not tell how \(path) ended; run this again without ignoring SIGCHLD"
    }
  }
}
