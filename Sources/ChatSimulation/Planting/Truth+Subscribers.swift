import Chat

extension Truth {
  /// A channel's subscribers and what they pay.
  public struct Subscribers: Codable, Equatable, Sendable {
    /// The share of new members who never chat.
    public var silentShare: Double
    /// The chance that a chatting member announces a renewal, or a new Prime subscription.
    public var announcedShare: Double
    /// How many times as likely as somebody who only watches a chatter is given a gift.
    public var giftOddsOfChatters: Double
    /// The chance that a gift is followed by a paid subscription.
    public var upgradeShare: Double
    /// What each kind costs and brings.
    public var kinds: [Kind]
    /// The calendar months, UTC.
    public var months: [Month]
  }

  /// One kind of subscription.
  public struct Kind: Codable, Equatable, Sendable {
    /// `prime`, `tier1`, `tier2`, `tier3` or `gift`.
    public var kind: String
    /// The tier, 1 to 3.
    public var tier: Int
    /// The price of 30 days in US cents; for Prime, what Twitch pays.
    public var priceCents: Int
    /// The percentage of it that is the channel's.
    public var splitPercent: Int
    /// The chance to leave at the end of 30 days.
    public var hazard: Double
  }

  /// One month of subscriptions.
  public struct Month: Codable, Equatable, Sendable {
    /// The month, `YYYY-MM`.
    public var month: String
    /// Stocks and flows by kind.
    public var kinds: [Flow]
    /// Founders among the members at its end.
    public var foundersAtEnd: Int
    /// Different people who were members at some time of it.
    public var people: Int
    /// Those of them who may chat.
    public var chattingPeople: Int
    /// Revenue of the channel in US cents, from what was paid in the month.
    public var revenueCents: Double
  }

  /// Stocks and flows of one kind in a month: `start + joined + gifted + upgraded - ended = end`.
  public struct Flow: Codable, Equatable, Sendable {
    /// The kind.
    public var kind: String
    /// Members at the month's first instant.
    public var start: Int
    /// Memberships that people began themselves.
    public var joined: Int
    /// Memberships that were given.
    public var gifted: Int
    /// Paid memberships that followed a gift.
    public var upgraded: Int
    /// Memberships that ended.
    public var ended: Int
    /// Members at the instant after the month's last.
    public var end: Int
    /// Those of them who may chat.
    public var chattingAtEnd: Int
    /// Those of them who never chat.
    public var silentAtEnd: Int
    /// Spans of 30 days that were paid in the month.
    public var payments: Int
    /// What these brought the channel, in US cents.
    public var revenueCents: Double
  }
}

extension Truth.Subscribers {
  init(_ plan: SubscriberPlan, of world: Scenario) {
    silentShare = plan.scenario.silentShare
    announcedShare = plan.scenario.announcedShare
    giftOddsOfChatters = plan.scenario.chatterOdds
    upgradeShare = plan.scenario.upgradeShare
    kinds = plan.scenario.groups.map(Truth.Kind.init)
    months = CalendarMonth.all(of: world).map { Truth.Month($0, of: plan) }
  }
}

extension Truth.Kind {
  init(_ group: SubscriberScenario.Group) {
    kind = group.kind.rawValue
    tier = group.kind.tier
    priceCents = group.priceCents
    splitPercent = group.splitPercent
    hazard = group.hazard
  }
}

extension Truth.Month {
  init(_ month: CalendarMonth, of plan: SubscriberPlan) {
    self.month = month.name
    kinds = plan.scenario.groups.map { Truth.Flow($0, in: month.span, of: plan) }
    let last = month.span.upperBound
    foundersAtEnd = plan.memberships.count { $0.isFounder && $0.isMember(at: last) }
    let present = Set(
      plan.memberships.filter { $0.active.overlaps(month.span) }.map(\.member))
    people = present.count
    chattingPeople = present.count { $0 < plan.chatters }
    revenueCents = kinds.reduce(0) { $0 + $1.revenueCents }
  }
}

extension Truth.Flow {
  init(
    _ group: SubscriberScenario.Group, in span: Range<Instant>, of plan: SubscriberPlan
  ) {
    let members = plan.memberships.filter { $0.kind == group.kind }
    let begun = members.filter { $0.beginning != .before && span.contains($0.active.lowerBound) }
    let remaining = members.filter { $0.isMember(at: span.upperBound) }
    kind = group.kind.rawValue
    start = members.count { $0.isMember(at: span.lowerBound) }
    joined = begun.count { $0.beginning == .joined }
    gifted = begun.count { $0.beginning == .gifted }
    upgraded = begun.count { $0.beginning == .upgraded }
    ended = members.count { span.contains($0.active.upperBound) }
    end = remaining.count
    chattingAtEnd = remaining.count { $0.member < plan.chatters }
    silentAtEnd = end - chattingAtEnd
    payments = members.reduce(0) { $0 + $1.payments(in: span).count }
    revenueCents = Double(payments * group.priceCents * group.splitPercent) / 100
  }
}

extension Membership {
  /// Whether it began before a moment and did not end before it.
  fileprivate func isMember(at moment: Instant) -> Bool {
    active.lowerBound < moment && active.upperBound >= moment
  }
}
