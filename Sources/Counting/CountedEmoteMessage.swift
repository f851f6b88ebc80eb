/// One message that holds at least one emote.
public struct CountedEmoteMessage: Equatable, Sendable {
  /// The part's number in `Counter.parts`.
  public var part: Int
  /// The message's 0-based place among the part's messages.
  public var ordinal: Int
  /// Milliseconds since the part's origin; nil when the log has no times.
  public var offset: Int64?
  /// The chatter's number in `Counter.chatters`.
  public var chatter: Int
  /// The list's number in the channel's `lists`.
  public var list: Int

  /// Makes a row.
  public init(part: Int, ordinal: Int, offset: Int64?, chatter: Int, list: Int) {
    self.part = part
    self.ordinal = ordinal
    self.offset = offset
    self.chatter = chatter
    self.list = list
  }
}
