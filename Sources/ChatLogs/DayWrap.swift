/// Repairs relative times whose hour field wraps at 24 hours.
///
/// TwitchDownloader 1.39.5 to 1.52.2 prints 25:00:01 as 1:00:01. Lines are sorted by time, so a
/// jump back by more than half a day is a wrap.
struct DayWrap {
  /// Whether a wrap was repaired.
  private(set) var isRepaired = false
  private var offset: Int64 = 0
  private var last: Int64 = 0
  private static let day: Int64 = 86_400_000

  /// The time with whole days added.
  @inline(__always)
  mutating func repair(_ time: Int64) -> Int64 {
    var repaired = time + offset
    if repaired < last - DayWrap.day / 2, time < DayWrap.day {
      offset += DayWrap.day
      repaired += DayWrap.day
      isRepaired = true
    } else if offset > 0, repaired > last + DayWrap.day / 2 {
      // A line from before the wrap that stands behind it.
      return repaired - DayWrap.day
    }
    last = repaired
    return repaired
  }
}
