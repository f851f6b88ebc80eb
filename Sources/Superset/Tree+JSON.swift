extension Tree {
  /// The value as JSON, one entry a line, two spaces an indent.
  public var json: String { json(indent: "") }

  private func json(indent: String) -> String {
    switch self {
    case .null: "null"
    case .flag(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .text(let text): Tree.quoted(text)
    case .list(let items):
      Tree.block("[", items.map { ("", $0) }, "]", indent: indent)
    case .object(let entries):
      Tree.block("{", entries.map { (Tree.quoted($0.key) + ": ", $0.value) }, "}", indent: indent)
    }
  }

  private static func block(
    _ opening: String, _ members: [(String, Tree)], _ closing: String, indent: String
  ) -> String {
    guard !members.isEmpty else { return opening + closing }
    let inner = indent + "  "
    let lines = members.map { inner + $0.0 + $0.1.json(indent: inner) }
    return opening + "\n" + lines.joined(separator: ",\n") + "\n" + indent + closing
  }

  /// A text in double quotes, which JSON and YAML read alike.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return result + "\""
  }

  /// Whether a character may stand in a YAML document as itself, on one line.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
