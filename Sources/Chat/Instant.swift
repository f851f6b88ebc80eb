/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  public var milliseconds: Int64

  /// Makes an instant from milliseconds since 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Orders instants by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The start (00:00 UTC) of the UTC day that holds this instant.
  public var startOfUTCDay: Instant {
    let remainder = milliseconds % Instant.millisecondsPerDay
    let sinceMidnight = remainder < 0 ? remainder + Instant.millisecondsPerDay : remainder
    return Instant(milliseconds: milliseconds - sinceMidnight)
  }

  /// The UTC day that holds this instant.
  public var date: CivilDate {
    CivilDate(daysSinceEpoch: Int(startOfUTCDay.milliseconds / Instant.millisecondsPerDay))
  }

  /// The length of a day without leap seconds, in milliseconds.
  public static let millisecondsPerDay: Int64 = 86_400_000
}
