import Chat

/// Dates and times of day as loggers and chat clients write them.
extension PhraseReader {
  private static var hour: Int64 { 3_600_000 }

  /// Reads `yyyy-mm-dd`, whose day may lack its zero, as milliseconds since 1970 in UTC.
  mutating func date() -> Int64? {
    var other = self
    guard let year = other.number(), year > 999, other.skip("-"), let month = other.number(),
      other.skip("-"), let day = other.number(),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self = other
    return Int64(date.daysSinceEpoch) * Instant.millisecondsPerDay
  }

  /// Reads `hh:mm`, `hh:mm:ss`, `hh:mm:ss.fff` or `hh:mm:ss,fff` as milliseconds since midnight.
  mutating func timeOfDay() -> Int64? {
    var other = self
    guard let hours = other.number(), hours < 24, other.position - position <= 2, other.skip(":"),
      let minutes = other.twoDigits(below: 60)
    else { return nil }
    var time = Int64(hours * 60 + minutes) * 60_000
    if other.skip(":") {
      guard let seconds = other.twoDigits(below: 61) else { return nil }
      time += Int64(seconds) * 1000 + other.fraction()
    }
    self = other
    return time
  }

  /// Reads a time of day whose half may be named before it (`오전 06:50:57`) or behind it (`6:50 AM`).
  mutating func clockTime() -> Int64? {
    var other = self
    let before = other.half()
    if before != nil, !other.skip(" ") { return nil }
    guard let time = other.timeOfDay() else { return nil }
    self = other
    if before == nil, other.skip(" "), let after = other.half() {
      self = other
      return PhraseReader.time(time, inHalf: after)
    }
    return before.map { PhraseReader.time(time, inHalf: $0) } ?? time
  }

  /// The time since midnight of a 12-hour clock's time; nil when that clock has no such hour.
  private static func time(_ time: Int64, inHalf half: Int64) -> Int64? {
    time < 13 * hour ? time % (12 * hour) + half : nil
  }

  /// Reads the name of a half of the day as the milliseconds that it begins with.
  private mutating func half() -> Int64? {
    if skip("오전") || skip("AM") || skip("am") { return 0 }
    return skip("오후") || skip("PM") || skip("pm") ? 12 * PhraseReader.hour : nil
  }

  /// Reads exactly two digits that make a number below a limit.
  mutating func twoDigits(below limit: Int) -> Int? {
    var other = self
    guard let value = other.number(), other.position - position == 2, value < limit else {
      return nil
    }
    self = other
    return value
  }

  /// Reads `.fff` or `,fff` as milliseconds; 0, and nothing is read, when there is none.
  private mutating func fraction() -> Int64 {
    var other = self
    guard other.skip(".") || other.skip(",") else { return 0 }
    let start = other.position
    guard var value = other.number() else { return 0 }
    for _ in other.position - start..<max(3, other.position - start) { value *= 10 }
    for _ in 3..<max(3, other.position - start) { value /= 10 }
    self = other
    return Int64(value)
  }
}
