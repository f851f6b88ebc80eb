import Chat

/// A moment as the clocks of loggers and chat clients show it.
struct ClockText {
  /// The day.
  let day: CivilDate
  private let sinceMidnight: Int

  /// Makes the text of a moment on a clock that is so many hours ahead of UTC.
  init(_ instant: Instant, hoursAhead: Int = 0) {
    let local = Instant(milliseconds: instant.milliseconds + Int64(hoursAhead) * 3_600_000)
    let midnight = local.startOfUTCDay.milliseconds
    day = CivilDate(daysSinceEpoch: Int(midnight / Instant.millisecondsPerDay))
    sinceMidnight = Int(local.milliseconds - midnight)
  }

  /// `hh:mm:ss`.
  var time: String { ClockText.padded([hour, minute, second]) }

  /// Writes `YYYY-MM-DD hh:mm:ss`, with `.fff` if asked.
  func write(hasMilliseconds: Bool, to output: inout [UInt8]) {
    let parts =
      [(day.year, 4, "-"), (day.month, 2, "-"), (day.day, 2, " ")]
      + [(hour, 2, ":"), (minute, 2, ":"), (second, 2, hasMilliseconds ? "." : "")]
    for (value, width, mark) in parts {
      output.append(value, width: width)
      output.append(mark)
    }
    if hasMilliseconds { output.append(sinceMidnight % 1000, width: 3) }
  }

  /// `오전 hh:mm:ss` in the first half of the day, `오후 hh:mm:ss` in the second.
  var koreanTime: String {
    (hour < 12 ? "오전 " : "오후 ") + ClockText.padded([(hour + 11) % 12 + 1, minute, second])
  }

  /// The milliseconds of the second, in three digits.
  var milliseconds: String { ClockText.padded(sinceMidnight % 1000, 3) }

  private var hour: Int { sinceMidnight / 3_600_000 }
  private var minute: Int { sinceMidnight / 60_000 % 60 }
  private var second: Int { sinceMidnight / 1000 % 60 }

  /// Milliseconds since the start as `h:mm:ss`.
  static func sinceStart(_ offset: Int) -> String {
    "\(offset / 3_600_000):" + padded([offset / 60_000 % 60, offset / 1000 % 60])
  }

  /// A number with zeros before it.
  static func padded(_ value: Int, _ width: Int) -> String {
    padded(String(value), width)
  }

  /// Digits with zeros before them.
  static func padded(_ digits: String, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func padded(_ values: [Int]) -> String {
    values.map { padded($0, 2) }.joined(separator: ":")
  }
}
