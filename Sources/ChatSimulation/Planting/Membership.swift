import Chat

/// One person's subscription without a break and of one kind.
struct Membership: Hashable, Sendable {
  /// How a membership begins.
  enum Beginning: String, Hashable, Sendable {
    /// Before the first day.
    case before
    /// By a subscription of one's own.
    case joined
    /// By a gift.
    case gifted
    /// By paying on after a gift.
    case upgraded
  }

  /// The place in the channel's crowd.
  var member: Int
  var kind: SubscriptionKind
  var beginning: Beginning
  var isFounder: Bool
  /// From when on it is active, and from when on no more; renewed after each `period`.
  var active: Range<Instant>
  /// Months subscribed in all when it begins, the first one included.
  var months: Int

  /// 30 days in milliseconds.
  static let period: Int64 = 30 * Instant.millisecondsPerDay

  /// Months subscribed in all at a moment of it.
  func months(at moment: Instant) -> Int {
    months + Int((moment.milliseconds - active.lowerBound.milliseconds) / Membership.period)
  }

  /// The moments from which on it is paid for, each for 30 days, that lie in a span.
  func payments(in span: Range<Instant>) -> [Instant] {
    stride(
      from: active.lowerBound.milliseconds, to: active.upperBound.milliseconds,
      by: Int(Membership.period)
    ).map { Instant(milliseconds: $0) }.filter(span.contains)
  }
}
