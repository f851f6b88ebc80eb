/// A value of JSON whose objects keep the order of their keys.
public enum Tree: Equatable, Sendable {
  /// Nothing.
  case null
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// A text.
  case text(String)
  /// A list.
  case list([Tree])
  /// An object, in the order in which it is written.
  case object([Entry])

  /// A key of an object and its value.
  public struct Entry: Equatable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: Tree
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> Tree { .list(texts.map(Tree.text)) }

  /// The entries of one object, then those of another.
  static func + (left: Tree, right: Tree) -> Tree { .object(left.entries + right.entries) }

  private var entries: [Entry] {
    if case .object(let entries) = self { entries } else { [] }
  }
}

extension Tree: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Nothing.
  public init(nilLiteral: ()) { self = .null }

  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .flag(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A list.
  public init(arrayLiteral elements: Tree...) { self = .list(elements) }

  /// An object.
  public init(dictionaryLiteral elements: (String, Tree)...) {
    self = .object(elements.map { Entry(key: $0.0, value: $0.1) })
  }
}
