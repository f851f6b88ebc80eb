/// Finds where a JSON value ends, also when its bytes come in several blocks.
struct JSONFrame {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isScalar = false
  private var hasBegun = false

  /// Scans on from an index and returns the index after the value; nil when it goes on.
  mutating func end(from start: Int, to limit: Int, of bytes: Bytes) -> Int? {
    var index = start
    while index < limit {
      if isInString {
        guard let quote = endOfString(from: index, to: limit, of: bytes) else { return nil }
        index = quote + 1
        if depth == 0 { return index }
        continue
      }
      let byte = bytes[index]
      if isScalar {
        if JSONFrame.endsScalar(byte) { return index }
      } else if step(byte) {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// Takes in a byte outside strings; true when it closes the value.
  @inline(__always)
  private mutating func step(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      return depth <= 0
    default: isScalar = !hasBegun
    }
    hasBegun = true
    return false
  }

  /// The index of the quote that ends the string; nil when it goes on.
  @inline(__always)
  private mutating func endOfString(from start: Int, to limit: Int, of bytes: Bytes) -> Int? {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether a byte only separates values: white space or a comma.
  static func separates(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ",")
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "]")
  }
}
