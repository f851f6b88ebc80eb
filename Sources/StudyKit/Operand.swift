/// The words of a command that are not flags.
public struct Operand: Equatable, Sendable {
  /// What stands for it in `--help`, such as `FILE`.
  public var name: String
  /// How many there may be.
  public var count: Count
  /// What it is, in one sentence.
  public var documentation: String

  /// How many words an operand takes.
  public enum Count: Equatable, Sendable {
    /// Exactly one.
    case one
    /// One or more; only for the last operand.
    case some
    /// Any number; only for the last operand.
    case any
  }

  /// Declares an operand.
  public init(_ name: String, _ count: Count, _ documentation: String) {
    self.name = name
    self.count = count
    self.documentation = documentation
  }

  /// How it is written in a usage line.
  var usage: String {
    switch count {
    case .one: name
    case .some: name + "..."
    case .any: "[\(name)]..."
    }
  }
}
