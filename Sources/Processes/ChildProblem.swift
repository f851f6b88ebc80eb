/// Why a child could not be started.
public struct ChildProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The program's file.
  public let path: String
  /// The system's reason.
  public let reason: String

  /// What happened, in one sentence.
  public var description: String { "\(path) cannot be started: \(reason)" }
}
