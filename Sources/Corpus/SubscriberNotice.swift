import Chat
import SQLite

/// What a notice tells of the subscription of its chatter and of its recipient.
struct SubscriberNotice {
  var chatter: Int64?
  var time: Instant
  var kind: Notice.Kind
  var plan: Notice.Plan?
  var cumulativeMonths: Int?
  var recipient: Int64?
  var badgeTier: Int
  var badgeMonths: Int
  var hasFounderBadge: Bool
  /// When the subscription that the notice announces ends, if nothing more is paid.
  var end: Instant

  init(_ row: Statement) {
    chatter = row.optionalInteger(1)
    time = Instant(milliseconds: row.integer(2))
    kind = Notice.Kind(rawValue: row.text(3)) ?? .other
    plan = row.optionalText(4).flatMap { Notice.Plan(rawValue: $0) }
    cumulativeMonths = row.optionalInteger(5).map { Int($0) }
    recipient = row.optionalInteger(6)
    badgeTier = Int(row.optionalInteger(7) ?? 0)
    badgeMonths = Int(row.optionalInteger(8) ?? 0)
    hasFounderBadge = row.optionalInteger(9) == 1
    end = Instant(milliseconds: time.milliseconds + row.integer(10) * SubscriberNotice.month)
  }

  /// Whether the notice tells of a subscription of its chatter's own.
  var isOwn: Bool { SubscriberNotice.ownKinds.contains(kind) }
  /// Whether the notice tells of a subscription of its recipient.
  var isGift: Bool { kind == .subgift || kind == .anonsubgift }

  /// Whether the announced subscription ran at some time of a window.
  func runs(in window: Range<Instant>) -> Bool {
    time < window.upperBound && end > window.lowerBound
  }

  /// A paid month lasts thirty days at least.
  private static let month = 30 * Instant.millisecondsPerDay

  private static let ownKinds: Set<Notice.Kind> = [
    .sub, .resub, .primepaidupgrade, .giftpaidupgrade, .anongiftpaidupgrade, .extendsub,
  ]

  /// Channel and notice in the order of time, without broadcasters.
  static let query = """
    SELECT s.channel_name, n.chatter, p.origin_ms + n.offset_ms, n.kind, n.plan,
      n.cumulative_months, n.recipient, n.badge_tier, n.badge_months, n.badge_founder,
      max(1, coalesce(n.gift_months, 1),
        max(1, coalesce(n.prepaid_months, 1)) - coalesce(n.prepaid_tenure, 0))
    FROM temp.selected_parts AS p
    JOIN temp.selected AS s USING (place)
    JOIN notices AS n USING (part)
    WHERE p.origin_ms + n.offset_ms IS NOT NULL AND NOT coalesce(n.badge_broadcaster, 0)
    ORDER BY 3, n.part, n.ordinal
    """
}
