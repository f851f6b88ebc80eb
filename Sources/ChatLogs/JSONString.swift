/// Unescapes JSON strings in place: no escape is shorter than what it stands for.
struct JSONString {
  private let bytes: Bytes
  private let end: Int
  private var read: Int
  private var write: Int

  /// Unescapes the inside of a string and returns where it now is.
  static func unescape(_ range: Range<Int>, in bytes: Bytes) -> Range<Int> {
    guard let first = bytes.index(of: UInt8(ascii: "\\"), in: range) else { return range }
    var string = JSONString(bytes: bytes, end: range.upperBound, read: first, write: first)
    while string.read < string.end { string.step() }
    return range.lowerBound..<string.write
  }

  private mutating func step() {
    let byte = bytes[read]
    guard byte == UInt8(ascii: "\\"), read + 1 < end else {
      read += 1
      return put(byte)
    }
    let escape = bytes[read + 1]
    read += 2
    switch escape {
    case UInt8(ascii: "n"): put(10)
    case UInt8(ascii: "t"): put(9)
    case UInt8(ascii: "r"): put(13)
    case UInt8(ascii: "b"): put(8)
    case UInt8(ascii: "f"): put(12)
    case UInt8(ascii: "u"): putScalar()
    default: put(escape)
    }
  }

  /// Writes the scalar of `\uXXXX` or of a surrogate pair; U+FFFD for half a pair.
  private mutating func putScalar() {
    // Without its digits the escape has no room for U+FFFD; the letter stays, as for unknown ones.
    guard let high = hexadecimal(read) else { return put(UInt8(ascii: "u")) }
    read += 4
    if high & 0xFC00 == 0xD800, bytes.has("\\u", at: read, end: end),
      let low = hexadecimal(read + 2), low & 0xFC00 == 0xDC00
    {
      read += 6
      return put(Unicode.Scalar((high & 0x3FF) << 10 + (low & 0x3FF) + 0x10000) ?? "\u{FFFD}")
    }
    put(Unicode.Scalar(high) ?? "\u{FFFD}")
  }

  private func hexadecimal(_ start: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in start..<start + 4 {
      let byte = lowered(bytes[index])
      if byte &- 48 < 10 {
        value = value << 4 | UInt32(byte - 48)
      } else if byte &- 97 < 6 {
        value = value << 4 | UInt32(byte - 87)
      } else {
        return nil
      }
    }
    return value
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar)! { put(byte) }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes[write] = byte
    write += 1
  }
}
