extension Tree {
  /// The value as a YAML document in block style, which ends with a line feed.
  ///
  /// Texts stand bare where no reader can take them for anything else, as literal blocks where they
  /// have several lines, and else in double quotes.
  public var yaml: String {
    (isLeaf ? leaf : lines).map { $0 + "\n" }.joined()
  }

  /// Whether the value starts on the line of its key.
  fileprivate var isLeaf: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .object(let entries): entries.isEmpty
    default: true
    }
  }

  /// The lines of a value that starts on the line of its key.
  fileprivate var leaf: [String] {
    switch self {
    case .null: ["null"]
    case .flag(let value): [value ? "true" : "false"]
    case .integer(let value): [String(value)]
    case .text(let text): Tree.scalar(text)
    case .list: ["[]"]
    case .object: ["{}"]
    }
  }

  /// The lines of a list or an object that has something in it.
  fileprivate var lines: [String] {
    switch self {
    case .list(let items):
      items.flatMap {
        $0.isLeaf ? Tree.prefixed($0.leaf, "- ", "") : Tree.prefixed($0.lines, "- ", "  ")
      }
    case .object(let entries): entries.flatMap(\.lines)
    default: []
    }
  }

  /// A text bare, as a literal block, or in double quotes.
  private static func scalar(_ text: String) -> [String] {
    if isBare(text) { return [text] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isBlock =
      lines.count > 1 && !text.hasPrefix(" ") && !lines.contains("")
      && lines.allSatisfy { $0.unicodeScalars.allSatisfy(isPrintable) }
    return isBlock ? ["|-"] + lines.map { "  " + $0 } : [quoted(text)]
  }

  /// Whether every reader takes a text without quotes for text.
  fileprivate static func isBare(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first), text.utf8.last != UInt8(ascii: " "),
      text.utf8.allSatisfy({ isLetter($0) || plain.contains($0) })
    else { return false }
    return !words.contains(text.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let plain = Array("0123456789 _-./(),".utf8)

  /// Words that some readers take for a truth value or for nothing.
  private static let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]

  fileprivate static func prefixed(_ lines: [String], _ first: String, _ others: String) -> [String]
  {
    lines.enumerated().map { ($0.offset == 0 ? first : others) + $0.element }
  }
}

extension Tree.Entry {
  fileprivate var lines: [String] {
    let key = Tree.isBare(key) ? key : Tree.quoted(key)
    return value.isLeaf
      ? Tree.prefixed(value.leaf, key + ": ", "") : [key + ":"] + value.lines.map { "  " + $0 }
  }
}
