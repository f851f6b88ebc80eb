public import Chat

/// One notice.
public struct CountedNotice: Sendable {
  /// The part's number in `Counter.parts`.
  public var part: Int
  /// The notice's 0-based place among the part's notices.
  public var ordinal: Int
  /// Milliseconds since the part's origin; nil when the log has no times.
  public var offset: Int64?
  /// The chatter's number in `Counter.chatters`; nil when the notice names none.
  public var chatter: Int?
  /// The gift's recipient in `Counter.chatters`.
  public var recipient: Int?
  /// What happened, with byte ranges that are no longer valid.
  public var notice: Notice
  /// What joins a mass gift and its single gifts, as the log writes it.
  public var giftGroup: String?
  /// The chatter's subscriber badge beside the notice; nil when the format carries none.
  public var badge: SubscriberBadge?

  /// Makes a row.
  public init(
    part: Int, ordinal: Int, offset: Int64?, chatter: Int?, recipient: Int?, notice: Notice,
    giftGroup: String?, badge: SubscriberBadge? = nil
  ) {
    self.part = part
    self.ordinal = ordinal
    self.offset = offset
    self.chatter = chatter
    self.recipient = recipient
    self.notice = notice
    self.giftGroup = giftGroup
    self.badge = badge
  }
}
