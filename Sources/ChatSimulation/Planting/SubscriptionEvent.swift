import Chat

/// What chat is told about a subscription; always while the channel is live.
struct SubscriptionEvent: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    /// A first subscription, or one after a break.
    case sub
    /// A renewal.
    case resub
    /// The head of `count` gifts at once.
    case massGift
    /// A gift to the member.
    case gift
    /// Paying on after a gift.
    case upgrade
  }

  var kind: Kind
  var moment: Instant
  /// The place in the crowd of whoever subscribes, or is given a gift; the giver's for `massGift`.
  var member: Int
  var plan: SubscriptionKind
  /// Months in all.
  var months: Int
  /// Months in a row, when the member shares them.
  var streak: Int?
  /// The giver's place in the crowd; nil for somebody who is not named.
  var giver: Int?
  /// Gifts given at once, for `massGift`.
  var count = 1
  /// Joins a mass gift and its gifts.
  var group: String?
}
