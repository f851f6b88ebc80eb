import Chat

/// The times of a log whose lines carry a time of day and whose headers carry the day and the zone.
///
/// Lines are written as they happen, so a time that lies well before the last one is of the next day.
struct SessionClock {
  /// Whether a header named no zone that is known: its times are then read as UTC.
  private(set) var isZoneAssumed = false
  private var zone: Int64 = 0
  private var midnight: Int64?
  private var last: Int64 = 0
  private var hasPassedMidnight = false
  /// How far a line may stand behind a later one; an hour that a clock goes back lies within.
  private static let slack: Int64 = 2 * 3_600_000

  /// Begins a session at `2016-10-01 07:36:02 +0800`; false when that does not stand there.
  mutating func start(_ range: Range<Int>, of bytes: Bytes) -> Bool {
    var phrase = PhraseReader(bytes, range)
    guard let day = phrase.date(), phrase.skip(" "), let time = phrase.timeOfDay() else {
      return false
    }
    _ = phrase.skip(" ")
    let offset = ZoneName.offset(bytes.trimmingSpaces(phrase.rest), of: bytes)
    if offset == nil { isZoneAssumed = true }
    zone = offset ?? 0
    midnight = day - zone
    last = time
    hasPassedMidnight = false
    return true
  }

  /// The instant of a time of day; nil before the first header.
  mutating func instant(of time: Int64) -> Int64? {
    guard let midnight else { return nil }
    let day = Instant.millisecondsPerDay
    if hasPassedMidnight, time > last + day - SessionClock.slack {
      // A line from before midnight that stands behind it.
      return midnight - day + time
    }
    let isNextDay = time < last - SessionClock.slack
    hasPassedMidnight = hasPassedMidnight || isNextDay
    self.midnight = isNextDay ? midnight + day : midnight
    last = time
    return (isNextDay ? midnight + day : midnight) + time
  }

  /// The instant of a day's midnight and a time of day, for lines that carry both.
  mutating func instant(of time: Int64, on day: Int64) -> Int64? {
    guard midnight != nil else { return nil }
    midnight = day - zone
    last = time
    hasPassedMidnight = false
    return day - zone + time
  }
}
