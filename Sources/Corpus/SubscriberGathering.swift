import Chat

/// Gathers the evidence of one channel: first all notices, then all badges, in the order of time.
struct SubscriberGathering {
  private let window: Range<Instant>
  private var found = SubscriberEvidence(channel: "")
  private var founders: Set<Int64> = []
  private var noticePlans: [Int64: Notice.Plan] = [:]
  private var badgePlans: [Int64: Notice.Plan] = [:]
  private var lastProof: [Int64: Instant] = [:]
  private var firstWithout: [Int64: Instant] = [:]

  init(window: Range<Instant>) {
    self.window = window
  }

  /// Takes in a notice.
  mutating func add(_ notice: SubscriberNotice) {
    if notice.isGift, let recipient = notice.recipient { addGift(to: recipient, notice) }
    guard let chatter = notice.chatter else { return }
    if notice.isOwn { addOwn(chatter, notice) }
    guard notice.badgeTier > 0 else { return }
    prove(chatter, notice.time)
    guard window.contains(notice.time) else { return }
    add(months: notice.badgeMonths, of: chatter)
    if notice.hasFounderBadge {
      founders.insert(chatter)
    } else {
      found.noticed.insert(chatter)
      badgePlans[chatter] = SubscriberGathering.plan(ofTier: notice.badgeTier)
    }
  }

  private mutating func addOwn(_ chatter: Int64, _ notice: SubscriberNotice) {
    prove(chatter, notice.time)
    guard notice.runs(in: window) else { return }
    found.noticed.insert(chatter)
    found.giftNow.remove(chatter)
    if let months = notice.cumulativeMonths { add(months: months, of: chatter) }
    guard let plan = notice.plan else { return }
    noticePlans[chatter] = plan
    if notice.kind == .sub, plan != .prime { found.announced.insert(chatter) }
  }

  private mutating func addGift(to recipient: Int64, _ notice: SubscriberNotice) {
    prove(recipient, notice.time)
    guard notice.runs(in: window) else { return }
    found.giftRecipients.insert(recipient)
    found.announced.insert(recipient)
    found.giftNow.insert(recipient)
    noticePlans[recipient] = notice.plan ?? noticePlans[recipient]
  }

  /// Takes in a badge.
  mutating func add(_ sighting: BadgeSighting) {
    let chatter = sighting.chatter
    guard sighting.tier > 0 else { return miss(chatter, sighting.first) }
    prove(chatter, sighting.last)
    guard window.contains(sighting.first) || window.contains(sighting.last) else { return }
    add(months: sighting.months, of: chatter)
    if sighting.isFounder {
      founders.insert(chatter)
    } else {
      found.badgeSeen.insert(chatter)
      badgePlans[chatter] = SubscriberGathering.plan(ofTier: sighting.tier)
    }
  }

  /// Remembers a message without a badge, unless a later proof is known.
  private mutating func miss(_ chatter: Int64, _ time: Instant) {
    guard let proof = lastProof[chatter], proof < time, firstWithout[chatter] == nil else { return }
    firstWithout[chatter] = time
  }

  private mutating func prove(_ chatter: Int64, _ time: Instant) {
    lastProof[chatter] = max(lastProof[chatter] ?? time, time)
    if let missed = firstWithout[chatter], missed <= time { firstWithout[chatter] = nil }
  }

  private mutating func add(months: Int, of chatter: Int64) {
    found.months[chatter] = max(found.months[chatter] ?? 0, months)
  }

  /// The evidence, after the last badge.
  func evidence(of channel: String) -> SubscriberEvidence {
    var evidence = found
    evidence.channel = channel
    evidence.foundersOnly = founders.subtracting(evidence.active)
    for chatter in evidence.active {
      evidence.plans[chatter] = noticePlans[chatter] ?? badgePlans[chatter]
    }
    for (chatter, end) in firstWithout {
      evidence.ended[chatter] = lastProof[chatter].map { $0..<end }
    }
    return evidence
  }

  private static func plan(ofTier tier: Int) -> Notice.Plan {
    tier == 3 ? .tier3 : tier == 2 ? .tier2 : .tier1
  }
}
