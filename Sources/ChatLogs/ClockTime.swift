/// Reads `1:02:03`, `25:00:01.5` and `21:47`: hours, minutes and perhaps seconds.
enum ClockTime {
  /// The milliseconds that a clock time which fills a range counts; nil for anything else.
  static func milliseconds(_ range: Range<Int>, of bytes: Bytes) -> Int64? {
    let colon = bytes.endOfDigits(from: range.lowerBound, end: range.upperBound)
    guard colon - range.lowerBound <= 6, let hours = bytes.number(range.lowerBound..<colon),
      let minutes = sixty(after: colon, end: range.upperBound, of: bytes)
    else { return nil }
    let whole = Int64(hours * 60 + minutes) * 60_000
    let second = colon + 3
    if second == range.upperBound { return whole }
    guard sixty(after: second, end: range.upperBound, of: bytes) != nil else { return nil }
    return JSONNumber.thousandths(second + 1..<range.upperBound, of: bytes).map { whole + $0 }
  }

  /// The two digits under 60 behind a colon.
  private static func sixty(after colon: Int, end: Int, of bytes: Bytes) -> Int? {
    guard end - colon >= 3, bytes[colon] == UInt8(ascii: ":"),
      let value = bytes.number(colon + 1..<colon + 3), value < 60
    else { return nil }
    return value
  }
}
