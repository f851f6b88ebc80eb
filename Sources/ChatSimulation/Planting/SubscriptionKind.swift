/// How a subscription is paid: every membership is of exactly one kind at a time.
enum SubscriptionKind: String, CaseIterable, Comparable, Codable, Sendable {
  case prime, tier1, tier2, tier3, gift

  /// The tier, 1 to 3.
  var tier: Int {
    switch self {
    case .prime, .tier1, .gift: 1
    case .tier2: 2
    case .tier3: 3
    }
  }

  /// Whether a new membership is announced without anybody's choice.
  var isAlwaysAnnounced: Bool { self != .prime }

  static func < (left: SubscriptionKind, right: SubscriptionKind) -> Bool {
    left.rawValue < right.rawValue
  }
}
