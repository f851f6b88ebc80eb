/// A flag of a command, such as `--output DIR` or `--json`.
public struct Flag: Equatable, Sendable {
  /// The name without the two dashes.
  public var name: String
  /// What stands for the value in `--help`, such as `DIR`; nil for a switch.
  public var value: String?
  /// What it does, in one sentence.
  public var documentation: String

  /// Declares a flag with a value.
  public init(_ name: String, _ value: String, _ documentation: String) {
    self.name = name
    self.value = value
    self.documentation = documentation
  }

  /// Declares a switch.
  public init(_ name: String, _ documentation: String) {
    self.name = name
    self.value = nil
    self.documentation = documentation
  }
}
