/// A JSON value that is written the same way every time: keys sorted, two spaces an indent.
enum JSON {
  case null
  case string(String)
  /// A number, already written.
  case number(String)
  case array([JSON])
  /// An array on one line, for rows of tables.
  case row([JSON])
  case object([String: JSON])

  /// A whole number.
  static func integer(_ value: some BinaryInteger) -> JSON { .number(String(value)) }

  /// An array of texts.
  static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

  /// The value as a document that ends with a line feed.
  func document() -> String { text(indent: "") + "\n" }

  private func text(indent: String) -> String {
    switch self {
    case .null: "null"
    case .string(let value): JSON.quoted(value)
    case .number(let digits): digits
    case .row(let values):
      "[" + values.map { $0.text(indent: indent) }.joined(separator: ", ") + "]"
    case .array(let values):
      JSON.block("[", values.map { ("", $0) }, "]", indent: indent)
    case .object(let members):
      JSON.block(
        "{",
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
          .map { (JSON.quoted($0.key) + ": ", $0.value) },
        "}", indent: indent)
    }
  }

  private static func block(
    _ opening: String, _ members: [(String, JSON)], _ closing: String, indent: String
  ) -> String {
    guard !members.isEmpty else { return opening + closing }
    let inner = indent + "  "
    let lines = members.map { inner + $0.0 + $0.1.text(indent: inner) }
    return opening + "\n" + lines.joined(separator: ",\n") + "\n" + indent + closing
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
