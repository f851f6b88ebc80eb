/// What the badges beside a message say of its author's subscription.
public struct SubscriberBadge: Hashable, Sendable {
  /// The subscription's tier, 1 to 3 (Prime shows as 1); 0 when the author wears no subscriber badge.
  public var tier: UInt8
  /// Months subscribed: exact when `monthsAreExact`, else the badge's threshold (a lower bound).
  public var months: UInt16
  /// Whether `months` is exact (IRC `badge-info`).
  public var monthsAreExact: Bool
  /// Whether the badge is the founder's.
  public var isFounder: Bool
  /// Whether the author is the broadcaster.
  public var isBroadcaster: Bool

  /// Makes a badge; the default is a message seen without any badge.
  public init(
    tier: UInt8 = 0, months: UInt16 = 0, monthsAreExact: Bool = false, isFounder: Bool = false,
    isBroadcaster: Bool = false
  ) {
    self.tier = tier
    self.months = months
    self.monthsAreExact = monthsAreExact
    self.isFounder = isFounder
    self.isBroadcaster = isBroadcaster
  }
}
