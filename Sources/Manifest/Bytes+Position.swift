extension [UInt8] {
  /// The place of a byte: its line, and its column in Unicode scalars.
  ///
  /// - Complexity: O(*offset*).
  func position(ofByte offset: Int) -> Position {
    var position = Position(line: 1, column: 1)
    for byte in prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        position = Position(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }

  /// The offset of a Unicode scalar, counted from 0; the count of bytes when there are fewer.
  func offset(ofScalar index: Int) -> Int {
    var left = index
    for (offset, byte) in enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return offset }
      left -= 1
    }
    return Swift.max(0, count - 1)
  }

  /// The offset of the first byte that is not UTF-8; nil when all are.
  func firstInvalidUTF8() -> Int? {
    var decoder = UTF8()
    var bytes = makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
