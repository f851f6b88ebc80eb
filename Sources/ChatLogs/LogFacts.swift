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
  /// How many emotes the log marks where no word of the message is, so that they do not count.
  public var droppedMarks = 0
  /// What limits the log's use.
  public var flags: Set<QualityFlag> = []

  /// Makes facts of which none is known.
  public init() {}

  /// Adds what became of the emotes that the log marks.
  mutating func add(_ emotes: IRCEmotes) {
    droppedMarks += emotes.dropped
    if emotes.dropped > 0 { flags.insert(.marksDropped) }
  }

  /// The flags once all is known that others tell of the log.
  ///
  /// A log that does not tell its start may still have one, from a sidecar, a flag or its name.
  ///
  /// - Parameter hasStart: whether anybody tells the start.
  /// - Returns: the log's own flags, with what is known of the start.
  public func flags(hasStart: Bool) -> Set<QualityFlag> {
    let others = flags.subtracting([.noStartTime])
    return hasStart ? others : others.union([day != nil ? .dayOnly : .noStartTime])
  }
}
