extension [String] {
  /// The fields as one line, with backslash, TAB and line breaks escaped inside them.
  var tabSeparatedLine: String { map(\.escapedField).joined(separator: "\t") }
}

extension String {
  /// Whether the text sorts before another; texts of different bytes are never equal.
  func precedes(_ other: String) -> Bool {
    self == other ? utf8.lexicographicallyPrecedes(other.utf8) : self < other
  }

  /// Whether two texts are the same bytes, which is stricter than being equal strings.
  func hasSameBytes(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }

  fileprivate var escapedField: String {
    guard utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "\\") }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
