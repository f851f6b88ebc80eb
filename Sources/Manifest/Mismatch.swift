/// Why a value cannot be read as what its field asks for: the end of a sentence about the field.
public struct Mismatch: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the field must be, such as `must be a whole number, not 'many'`.
  public var message: String

  /// Makes a mismatch.
  public init(_ message: String) {
    self.message = message
  }

  /// The message.
  public var description: String { message }

  init(_ expectation: String, not node: Node) {
    let written = node.text.map { $0.isEmpty ? "nothing" : quoted($0) }
    let kind = if case .list = node.content { "a list" } else { "a mapping" }
    message = "must be \(expectation), not \(written ?? kind)"
  }
}
