import Chat

/// Tells dates that Twitch's API wrote in the local time of a place and called UTC.
///
/// It did so in the spring of 2025, until April. VODs of the weeks before could be downloaded then too.
enum LocalDates {
  private static let first = Instant(milliseconds: 1_738_368_000_000)
  private static let end = Instant(milliseconds: 1_748_736_000_000)
  private static let quarterHour: Int64 = 900_000
  private static let minute: Int64 = 60_000

  /// Whether a time is of February to May 2025.
  static func mayConcern(_ time: Instant) -> Bool { (first..<end).contains(time) }

  /// Whether the start that the messages' dates tell is off the stream's start as a zone's time is:
  /// by whole quarters of an hour, give or take the time that Twitch takes to open a VOD.
  static func areLocal(start: Instant, by dates: Instant) -> Bool {
    let shift = abs(dates.milliseconds - start.milliseconds)
    let quarters = (shift + quarterHour / 2) / quarterHour
    return mayConcern(start) && (1...56).contains(quarters)
      && abs(shift - quarters * quarterHour) <= minute
  }
}
