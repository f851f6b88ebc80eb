public import Chat

/// One simulated stream: what happened, before it is written in any format.
public struct SimulatedStream: Sendable {
  /// The channel.
  public var channel: WorldChannel
  /// The VOD's id.
  public var vodID: String
  /// The VOD's title.
  public var title: String
  /// When the stream started; a whole second.
  public var startedAt: Instant
  /// The stream's length in seconds; the whole stream lies in one UTC day.
  public var seconds: Int
  /// The records, sorted by offset.
  public var records: [SimulatedRecord]
  /// Who was banned before saying anything, and when; only IRC tells.
  public var bans: [Ban]

  /// A ban.
  public struct Ban: Hashable, Sendable {
    /// Milliseconds since the stream's start.
    public var offset: Int
    /// Who was banned.
    public var chatter: WorldChatter
  }

  /// The UTC day.
  public var day: CivilDate {
    let days = startedAt.milliseconds / Instant.millisecondsPerDay
    return CivilDate(daysSinceEpoch: Int(days))
  }

  /// The moment of an offset.
  public func instant(_ offset: Int) -> Instant {
    Instant(milliseconds: startedAt.milliseconds + Int64(offset))
  }
}
