extension Instant: CustomStringConvertible {
  /// Reads an ISO 8601 date and time such as `2021-07-15T02:01:48.745Z` or `2021-07-15 11:01+09:00`.
  ///
  /// Date and time are separated by `T` or a space; seconds, a fraction (truncated to milliseconds)
  /// and the zone (`Z`, `UTC`, `+HH:MM`, `+HHMM`; UTC when absent) are optional. Nil for anything else.
  public init?(iso8601 text: some Sequence<UInt8>) {
    var reader = DigitReader(Array(text))
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2),
      reader.skip("-"), let day = reader.number(2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var total = Int64(date.daysSinceEpoch) * Instant.millisecondsPerDay
    if !reader.isAtEnd {
      guard let time = reader.timeOfDay(), let zone = reader.zone(), reader.isAtEnd else {
        return nil
      }
      total += time - zone
    }
    self.init(milliseconds: total)
  }

  /// The instant as `YYYY-MM-DDTHH:MM:SSZ`, with milliseconds only when they are not zero.
  public var description: String {
    let midnight = startOfUTCDay
    let time = Int(milliseconds - midnight.milliseconds)
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60]
      .map { CivilDate.padded($0, 2) }.joined(separator: ":")
    let fraction = time % 1000 == 0 ? "" : "." + CivilDate.padded(time % 1000, 3)
    return "\(date)T\(clock)\(fraction)Z"
  }
}

/// A cursor over the digits and separators of a date and time.
private struct DigitReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func number(_ digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    position += digits
    return value
  }

  /// Milliseconds since midnight, read from `THH:MM[:SS[.fraction]]`.
  mutating func timeOfDay() -> Int64? {
    guard skip("T") || skip(" "), let hours = number(2), skip(":"), let minutes = number(2),
      hours < 24, minutes < 60
    else { return nil }
    var total = Int64(hours * 60 + minutes) * 60_000
    if skip(":") {
      guard let seconds = number(2), seconds <= 60 else { return nil }
      total += Int64(seconds) * 1000 + fraction()
    }
    return total
  }

  private mutating func fraction() -> Int64 {
    guard skip(".") else { return 0 }
    var value: Int64 = 0
    var scale: Int64 = 100
    while let digit = number(1) {
      value += Int64(digit) * scale
      scale /= 10
    }
    return value
  }

  /// The zone's offset from UTC in milliseconds; 0 when none is written.
  mutating func zone() -> Int64? {
    if isAtEnd || skip("Z") { return 0 }
    _ = skip(" ")
    if skip("U") { return skip("T") && skip("C") ? 0 : nil }
    let sign: Int64 = skip("-") ? -1 : skip("+") ? 1 : 0
    guard sign != 0, let hours = number(2) else { return nil }
    _ = skip(":")
    return sign * Int64(hours * 60 + (number(2) ?? 0)) * 60_000
  }
}
