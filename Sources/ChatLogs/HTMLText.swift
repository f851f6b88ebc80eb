/// Writes a page's text over the page itself: neither tags nor entities are shorter than their text.
struct HTMLText {
  /// Where the next byte is written.
  private(set) var end: Int
  private let bytes: Bytes

  /// Begins a text at an index, before anything that it will be made of.
  init(at start: Int, in bytes: Bytes) {
    end = start
    self.bytes = bytes
  }

  /// Decodes the entities of a range in place and returns where the text now is.
  static func decode(_ range: Range<Int>, in bytes: Bytes) -> Range<Int> {
    var text = HTMLText(at: range.lowerBound, in: bytes)
    return text.append(range)
  }

  /// Appends what a range says, which stands at or behind the end, and returns where it now is.
  @discardableResult
  mutating func append(_ range: Range<Int>) -> Range<Int> {
    let start = end
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: "&"),
        let semicolon = bytes.index(
          of: UInt8(ascii: ";"), in: position..<min(range.upperBound, position + 12)),
        let scalar = HTMLText.scalar(position + 1..<semicolon, of: bytes)
      {
        for byte in UTF8.encode(scalar)! { put(byte) }
        position = semicolon + 1
      } else {
        put(bytes[position])
        position += 1
      }
    }
    return start..<end
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes[end] = byte
    end += 1
  }

  /// What the name of an entity means; nil for a name that is not known.
  private static func scalar(_ name: Range<Int>, of bytes: Bytes) -> Unicode.Scalar? {
    if bytes.equals(name, "amp") { return "&" }
    if bytes.equals(name, "lt") { return "<" }
    if bytes.equals(name, "gt") { return ">" }
    if bytes.equals(name, "quot") { return "\"" }
    if bytes.equals(name, "apos") { return "'" }
    if bytes.equals(name, "nbsp") { return "\u{A0}" }
    guard bytes.has("#", at: name.lowerBound, end: name.upperBound) else { return nil }
    let isHexadecimal =
      name.count > 1 && lowered(bytes[name.lowerBound + 1]) == UInt8(ascii: "x")
    let digits = bytes.text(name.lowerBound + (isHexadecimal ? 2 : 1)..<name.upperBound)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).map {
      // A numeric entity is never shorter than U+FFFD.
      $0 == 0 ? "\u{FFFD}" : Unicode.Scalar($0) ?? "\u{FFFD}"
    }
  }
}
