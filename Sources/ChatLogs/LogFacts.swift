public import Chat

/// What a log says of itself beside its messages; complete once the last block has been read.
public struct LogFacts: Equatable, Sendable {
  /// The channel, for logs of one stream that name it.
  public var channel = Channel()
  /// Twitch's id of the VOD.
  public var vodID: String?
  /// The VOD's title.
  public var title: String?
  /// When the stream started.
  public var startedAt: Instant?
  /// The day on which the stream started, where no more is known of its start.
  public var day: CivilDate?
  /// The VOD's length.
  public var seconds: Double?
  /// Which generation of the format the log is, in the writer's own terms, such as `1.4.0` or `v5`.
  public var era: String?
  /// What limits the log's use.
  public var flags: Set<QualityFlag> = []

  /// Makes facts of which none is known.
  public init() {}
}
