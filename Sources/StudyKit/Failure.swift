/// A failure that ends a program: one sentence for the person, and the exit code.
public struct Failure: Error, Equatable, Sendable {
  /// The exit code.
  public var code: ExitCode
  /// What happened, where, and what to do.
  public var sentence: String

  /// Makes a failure.
  public init(_ code: ExitCode, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}
