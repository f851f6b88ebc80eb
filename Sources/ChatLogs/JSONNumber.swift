/// Reads JSON numbers without floating point where no exponent asks for it.
enum JSONNumber {
  /// A number in thousandths, truncated towards zero; nil when the range holds no number.
  static func thousandths(_ range: Range<Int>, of bytes: Bytes) -> Int64? {
    guard let first = range.first else { return nil }
    let isNegative = bytes[first] == UInt8(ascii: "-")
    let start = first + (isNegative ? 1 : 0)
    let wholeEnd = bytes.endOfDigits(from: start, end: range.upperBound)
    guard let whole = bytes.number(start..<wholeEnd), wholeEnd - start <= 15 else {
      return floating(range, of: bytes)
    }
    var value = Int64(whole) * 1000
    if wholeEnd < range.upperBound {
      let end = bytes.endOfDigits(from: wholeEnd + 1, end: range.upperBound)
      guard bytes[wholeEnd] == UInt8(ascii: "."), end == range.upperBound else {
        return floating(range, of: bytes)
      }
      var scale: Int64 = 100
      for index in (wholeEnd + 1..<end).prefix(3) {
        value += Int64(bytes[index] - 48) * scale
        scale /= 10
      }
    }
    return isNegative ? -value : value
  }

  private static func floating(_ range: Range<Int>, of bytes: Bytes) -> Int64? {
    guard let number = Double(bytes.text(range)), abs(number) < 1e15 else { return nil }
    return Int64(number * 1000)
  }
}
