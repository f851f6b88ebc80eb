/// Who subscribes, and how memberships begin and end.
struct SubscriberScenario: Hashable, Sendable {
  /// One way of subscribing.
  struct Group: Hashable, Sendable {
    var kind: SubscriptionKind
    /// Members at the beginning.
    var members: Int
    /// How many join in thirty days, on average; for gifts, see `giftsPerStream`.
    var joins: Double
    /// The chance to leave at the end of each period of 30 days.
    var hazard: Double
    /// The price of a period in US cents, and what of it is the channel's; Prime's is what is paid.
    var priceCents: Int
    var splitPercent: Int
  }

  var groups: [Group]
  /// Members at the beginning of whom the badge is a founder's; they pay like the others.
  var founders: Int
  /// The share of subscribers who never chat.
  var silentShare: Double
  /// The chance that a chatting subscriber announces a renewal, or a new Prime subscription.
  var announcedShare: Double
  /// How many community gifts a stream has on average, and their sizes, one of these.
  var giftsPerStream: Double
  var giftSizes: [Int]
  /// The share of community gifts whose giver is not named.
  var anonymousShare: Double
  /// How many times as likely as a lurker somebody who chats is given a gift.
  var chatterOdds: Double
  /// The chance that the end of a gift is followed by a paid Tier 1 subscription.
  var upgradeShare: Double

  func group(_ kind: SubscriptionKind) -> Group? { groups.first { $0.kind == kind } }
}
