public import Chat

/// A chatter's subscriber badge from some moment on.
public struct CountedBadge: Equatable, Sendable {
  /// The chatter's number in `Counter.chatters`.
  public var chatter: Int
  /// Milliseconds from the part's origin to the first message with this badge.
  public var fromOffset: Int64
  /// The badge.
  public var badge: SubscriberBadge

  /// Makes a row.
  public init(chatter: Int, fromOffset: Int64, badge: SubscriberBadge) {
    self.chatter = chatter
    self.fromOffset = fromOffset
    self.badge = badge
  }
}
