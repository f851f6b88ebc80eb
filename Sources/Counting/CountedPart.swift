public import Chat

/// One source's share of one stream.
public struct CountedPart: Sendable {
  /// The number of the channel, with the names of the part's day, in `Counter.channels`.
  public var channel: Int
  /// What offset 0 stands for; nil when the log's times are relative and the start is not known.
  public var origin: Instant?
  /// The UTC day, for continuous logs.
  public var day: CivilDate?
  /// The first record's offset in milliseconds; nil without times.
  public var firstOffset: Int64?
  /// The last record's offset in milliseconds; nil without times.
  public var lastOffset: Int64?
  /// Messages, and notices with the user's own words.
  public var messages = 0
  /// Notices.
  public var notices = 0
  /// Rows by second, sorted.
  public var activity: [CountedActivity] = []
  /// Rows by chatter, sorted by chatter number.
  public var attendance: [CountedAttendance] = []
  /// Badge changes, sorted by chatter number and offset.
  public var badges: [CountedBadge] = []

  /// Makes a part without rows.
  public init(channel: Int, origin: Instant?, day: CivilDate?) {
    self.channel = channel
    self.origin = origin
    self.day = day
  }
}
