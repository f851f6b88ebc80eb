/// One thing that is wrong with a file, where it is, and what to do about it.
public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, as the person named it.
  public var file: String
  /// The place in the file.
  public var position: Position
  /// What is wrong, and what to do: one sentence without a full stop.
  public var message: String

  /// Makes a problem.
  public init(file: String, position: Position, message: String) {
    self.file = file
    self.position = position
    self.message = message
  }

  /// The problem as `file:line:column: message`, the form that editors and terminals link.
  public var description: String {
    "\(file):\(position.line):\(position.column): \(message)"
  }
}
