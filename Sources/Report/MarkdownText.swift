/// Text from data, made safe for Markdown: it shows as it is and starts nothing.
enum MarkdownText {
  /// The text on one line, with everything escaped that CommonMark, GitHub's tables, links, maths
  /// or emoji names would take as markup.
  ///
  /// Line breaks, controls and invisible format characters (those that turn the direction of
  /// writing among them) are spelled out, as in `⟨U+202E⟩`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isInvisible(scalar) {
        result.append(contentsOf: spelled(scalar).unicodeScalars)
        continue
      }
      if isMarkup(scalar, at: index, in: scalars) { result.append("\\") }
      result.append(scalar)
      // Addresses and :emoji: names are searched for after escapes are resolved.
      if scalar == "@" || (scalar == ":" && startsName(after: index, in: scalars)) {
        result.append("\u{2060}")
      }
    }
    return String(result)
  }

  /// The text with everything escaped, except that words that are https addresses become links.
  static func escapedWithLinks(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let isLink = word.hasPrefix("https://") && word.utf8.allSatisfy(isAddressByte)
      return isLink ? "<\(word)>" : escaped(String(word))
    }.joined(separator: " ")
  }

  private static func isMarkup(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "#": true
    case ":": scalars[(index + 1)...].first == "/"
    case "!": scalars[(index + 1)...].first == "["
    case "-", "+", "=": index == 0
    case ".", ")":
      isListNumber(scalars[..<index], next: scalars[(index + 1)...].first)
        || (scalar == "." && scalars[..<index].suffix(3).elementsEqual("www".unicodeScalars))
    default: false
    }
  }

  private static func isListNumber(
    _ scalars: ArraySlice<Unicode.Scalar>, next: Unicode.Scalar?
  ) -> Bool {
    (1...9).contains(scalars.count) && scalars.allSatisfy { ("0"..."9").contains($0) }
      && (next == nil || next == " ")
  }

  private static func startsName(after index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let name = scalars[(index + 1)...].prefix { $0 != ":" && $0.isASCII && $0 != " " }
    let end = index + 1 + name.count
    return !name.isEmpty && end < scalars.count && scalars[end] == ":"
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // Joiners hold emoji together.
    if scalar == "\u{200D}" { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "⟩"
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
  }
}
