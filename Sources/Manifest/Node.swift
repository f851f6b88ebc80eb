/// A value of a YAML document, with the place where it starts.
public struct Node: Equatable, Sendable {
  /// Where the value starts.
  public var position: Position
  /// What is written there.
  public var content: Content

  /// The kinds of values of the strict YAML subset.
  public enum Content: Equatable, Sendable {
    /// Text, a number, a date: always the text as written; typed when a field is read.
    case scalar(String)
    /// A list.
    case list([Node])
    /// A mapping, in the order of the file; no key stands twice.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Equatable, Sendable {
    /// The key.
    public var key: String
    /// Where the key starts.
    public var position: Position
    /// The value.
    public var value: Node

    /// Makes an entry.
    public init(key: String, position: Position, value: Node) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  /// Makes a node.
  public init(position: Position, content: Content) {
    self.position = position
    self.content = content
  }

  /// The text of a scalar; nil for a list or a mapping.
  public var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}
