/// One tag of a page, such as `<img class="a" title="b">`.
struct HTMLTag {
  /// The index after the tag.
  let end: Int
  /// Whether the tag closes an element.
  let isClosing: Bool
  private let name: Range<Int>
  private let attributes: Range<Int>
  private let bytes: Bytes

  /// Reads the tag at an index; nil when no whole tag stands there, as in `<3`.
  init?(at start: Int, end limit: Int, of bytes: Bytes) {
    guard start < limit, bytes[start] == UInt8(ascii: "<") else { return nil }
    isClosing = bytes.has("</", at: start, end: limit)
    let nameStart = start + (isClosing ? 2 : 1)
    var position = nameStart
    while position < limit, HTMLTag.isLetter(bytes[position]) { position += 1 }
    guard position > nameStart else { return nil }
    name = nameStart..<position
    while position < limit, bytes[position] != UInt8(ascii: ">") {
      position = HTMLTag.endOfValue(at: position, limit: limit, bytes) ?? position + 1
    }
    guard position < limit else { return nil }
    attributes = name.upperBound..<position
    end = position + 1
    self.bytes = bytes
  }

  /// Whether the tag opens an element of a name in small letters.
  func opens(_ element: StaticString) -> Bool {
    !isClosing && bytes.equals(name, element)
  }

  /// The value of an attribute; nil without one.
  func value(_ key: StaticString) -> Range<Int>? {
    var position = attributes.lowerBound
    while let equals = bytes.index(of: UInt8(ascii: "="), in: position..<attributes.upperBound) {
      let quoted = HTMLTag.endOfValue(at: equals, limit: attributes.upperBound, bytes)
      let end =
        quoted ?? bytes.index(of: UInt8(ascii: " "), in: equals..<attributes.upperBound)
        ?? attributes.upperBound
      let start = equals - key.utf8CodeUnitCount
      let isKey =
        start > attributes.lowerBound && bytes.has(key, at: start, end: equals)
        && !HTMLTag.isLetter(bytes[start - 1])
      if isKey { return quoted == nil ? equals + 1..<end : equals + 2..<end - 1 }
      position = end
    }
    return nil
  }

  /// What follows a beginning in the first class that has it; classes with one rest are passed over.
  func classRest(_ beginning: StaticString, besides rest: StaticString = "") -> Range<Int>? {
    guard let classes = value("class") else { return nil }
    var start = classes.lowerBound
    while start < classes.upperBound {
      let space = bytes.index(of: UInt8(ascii: " "), in: start..<classes.upperBound)
      let end = space ?? classes.upperBound
      let found = start + beginning.utf8CodeUnitCount
      if bytes.has(beginning, at: start, end: end), found < end, !bytes.equals(found..<end, rest) {
        return found..<end
      }
      start = end + 1
    }
    return nil
  }

  /// The end of the quoted value whose `=` stands at an index; nil when none does.
  ///
  /// A quote anywhere else is none: old versions wrote one too many behind some values.
  private static func endOfValue(at position: Int, limit: Int, _ bytes: Bytes) -> Int? {
    guard bytes[position] == UInt8(ascii: "="), position + 1 < limit,
      isQuote(bytes[position + 1])
    else { return nil }
    let quote = bytes[position + 1]
    return bytes.index(of: quote, in: position + 2..<limit).map { $0 + 1 }
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    lowered(byte) &- 97 < 26
  }
}
