/// A badge beside a chatter's name.
struct Badge {
  var name: String
  var version: String
}

extension SimulatedRecord {
  /// The author's badges, in Twitch's order.
  var badges: [Badge] {
    guard let subscription else { return [] }
    let own =
      subscription.isFounder
      ? Badge(name: "founder", version: "0")
      : Badge(name: "subscriber", version: String(subscription.badgeVersion))
    return subscription.isPrime ? [own, Badge(name: "premium", version: "1")] : [own]
  }

  /// The exact months, as IRC's `badge-info` tells them; empty without a subscription.
  var badgeInfo: String {
    subscription.map { ($0.isFounder ? "founder/" : "subscriber/") + String($0.months) } ?? ""
  }
}
