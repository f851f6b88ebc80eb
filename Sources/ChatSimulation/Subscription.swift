/// What a chatter pays, or is given, for a channel.
public struct Subscription: Hashable, Sendable {
  /// The tier, 1 to 3.
  public var tier: Int
  /// Whether it is paid with Prime; then the tier is 1.
  public var isPrime: Bool
  /// Months subscribed in all.
  public var months: Int
  /// Whether the chatter was among the channel's first subscribers.
  public var isFounder: Bool

  static let firstMonth = Subscription(tier: 1, isPrime: false, months: 1, isFounder: false)

  /// The months that the subscriber badge shows: the largest threshold reached.
  public var badgeMonths: Int {
    let thresholds = [0, 2, 3, 6, 9, 12, 18, 24, 30, 36, 42, 48]
    return thresholds.last { $0 <= months } ?? 0
  }

  /// The badge's version: its months, plus 2000 for tier 2 and 3000 for tier 3.
  public var badgeVersion: Int { tier == 1 ? badgeMonths : tier * 1000 + badgeMonths }

  /// The plan's name in notices: `Prime`, `1000`, `2000` or `3000`.
  public var plan: String { isPrime ? "Prime" : String(tier * 1000) }

  /// The plan's name in English sentences.
  public var phrase: String { isPrime ? "with Prime" : "at Tier \(tier)" }
}
