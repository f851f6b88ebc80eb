public import Chat

/// A VOD in a list, and when it began in so far as the list tells.
public struct ListedVOD: Equatable, Sendable {
  /// The VOD.
  public var vod: VOD
  /// The earliest and the latest instant at which it can have begun; nil when nothing is known.
  public var begin: ClosedRange<Instant>?

  /// Makes an entry whose VOD tells when it began, or does not.
  public init(_ vod: VOD) {
    self.vod = vod
    begin = vod.createdAt.map { $0...$0 }
  }

  /// Makes an entry of which the UTC day is known.
  public init(_ vod: VOD, day: CivilDate) {
    self.vod = vod
    let start = Int64(day.daysSinceEpoch) * Instant.millisecondsPerDay
    begin =
      Instant(milliseconds: start)...Instant(milliseconds: start + Instant.millisecondsPerDay - 1)
  }
}
