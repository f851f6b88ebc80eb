import Chat
import Statistics

/// Lets memberships of one channel begin, be renewed and end.
struct SubscriberSimulation {
  let scenario: SubscriberScenario
  let crowd: (chatters: Int, lurkers: Int)
  let span: Range<Instant>
  let windows: LiveWindows
  let seed: Seed
  private(set) var memberships: [Membership] = []
  private(set) var events: [SubscriptionEvent] = []
  /// Each member's latest membership, as a place in `memberships`.
  private var latest: [Int: Int] = [:]

  init(
    scenario: SubscriberScenario, crowd: (chatters: Int, lurkers: Int), span: Range<Instant>,
    windows: LiveWindows, seed: Seed
  ) {
    self.scenario = scenario
    self.crowd = crowd
    self.span = span
    self.windows = windows
    self.seed = seed
  }

  /// What begins a membership during the world's days.
  private enum Arrival {
    case join(SubscriptionKind)
    case gifts(stream: Int)
  }

  mutating func run() {
    begin()
    for (moment, arrival, seed) in arrivals() {
      var random = seed.generator()
      switch arrival {
      case .join(let kind): join(kind, at: moment, &random)
      case .gifts(let stream): gifts(at: moment, in: stream, &random)
      }
    }
    announceRenewals()
  }

  // MARK: The beginning

  /// Members of old: how long they are in is geometric, as in a channel that has long been steady.
  private mutating func begin() {
    var random = seed.child("members").generator()
    var founders = scenario.founders
    for group in scenario.groups {
      for _ in 0..<group.members {
        guard let member = newMember(at: span.lowerBound, chatterOdds: nil, &random) else { break }
        let isFounder = founders > 0 && group.kind != .gift
        if isFounder { founders -= 1 }
        let drawn = group.kind == .gift ? 0 : age(hazard: group.hazard, &random)
        let age = isFounder ? 48 : drawn
        let phase = 1 + Int64(random.next(below: Int(Membership.period) - 1))
        let from = Instant(
          milliseconds: span.lowerBound.milliseconds - phase - Int64(age) * Membership.period)
        let current = Instant(milliseconds: span.lowerBound.milliseconds - phase)
        add(
          Membership(
            member: member, kind: group.kind, beginning: .before, isFounder: isFounder,
            active: from..<ending(of: group.kind, from: current, &random), months: 1), &random)
      }
    }
  }

  private func age(hazard: Double, _ random: inout Xoshiro256) -> Int {
    var months = 0
    while months < 72, random.uniform() >= hazard { months += 1 }
    return months
  }

  // MARK: Joining

  private func arrivals() -> [(Instant, Arrival, Seed)] {
    var all: [(Instant, Arrival, Seed)] = []
    for (number, stream) in windows.streams.enumerated() {
      let own = seed.child("stream/\(stream.startedAt)")
      for group in scenario.groups where group.joins > 0 {
        let name = own.child(group.kind.rawValue)
        var random = name.generator()
        let mean = group.joins * Double(stream.seconds) / windows.seconds * months
        for place in 0..<random.poisson(mean: mean) {
          let moment = LiveWindows.moment(in: stream, &random)
          all.append((moment, .join(group.kind), name.child("member/\(place)")))
        }
      }
      let name = own.child("gifts")
      var random = name.generator()
      for place in 0..<random.poisson(mean: scenario.giftsPerStream) {
        let moment = LiveWindows.moment(in: stream, &random)
        all.append((moment, .gifts(stream: number), name.child("gift/\(place)")))
      }
    }
    return all.sorted { ($0.0, $0.2.value) < ($1.0, $1.2.value) }
  }

  /// The world's length in spans of 30 days.
  private var months: Double {
    Double(span.upperBound.milliseconds - span.lowerBound.milliseconds) / Double(Membership.period)
  }

  private mutating func join(
    _ kind: SubscriptionKind, at moment: Instant, _ random: inout Xoshiro256
  ) {
    guard let member = newMember(at: moment, chatterOdds: nil, &random) else { return }
    let months = monthsSoFar(member) + 1
    add(
      Membership(
        member: member, kind: kind, beginning: .joined, isFounder: false,
        active: moment..<ending(of: kind, from: moment, &random), months: months), &random)
    let isShared = isChatting(member) && random.uniform() < scenario.announcedShare
    guard (kind.isAlwaysAnnounced && months == 1) || isShared else { return }
    events.append(
      SubscriptionEvent(
        kind: months == 1 ? .sub : .resub, moment: moment, member: member, plan: kind,
        months: months))
  }

  private mutating func gifts(at moment: Instant, in stream: Int, _ random: inout Xoshiro256) {
    let count = random.pick(scenario.giftSizes)
    let giver =
      random.uniform() < scenario.anonymousShare ? nil : random.next(below: crowd.chatters)
    let group = String(random.next() >> 4)
    let end = windows.streams[stream].end
    var gifts: [Membership] = []
    for _ in 0..<count {
      guard
        let member = newMember(at: moment, chatterOdds: scenario.chatterOdds, not: giver, &random)
      else { break }
      let gift = Membership(
        member: member, kind: .gift, beginning: .gifted, isFounder: false,
        active: moment..<ending(of: .gift, from: moment, &random), months: monthsSoFar(member) + 1)
      add(gift, &random)
      gifts.append(gift)
    }
    tell(gifts, giver: giver, group: group, at: moment, before: end)
  }

  /// A single gift is told alone, more have a head; gifts follow each other by 40 ms.
  private mutating func tell(
    _ gifts: [Membership], giver: Int?, group: String, at moment: Instant, before end: Instant
  ) {
    let isMany = gifts.count > 1
    if isMany {
      events.append(
        SubscriptionEvent(
          kind: .massGift, moment: moment, member: giver ?? 0, plan: .gift, months: 0,
          giver: giver, count: gifts.count, group: group))
    }
    for (place, gift) in gifts.enumerated() {
      let told = min(
        moment.milliseconds + (isMany ? Int64(place + 1) * 40 : 0), end.milliseconds - 1)
      events.append(
        SubscriptionEvent(
          kind: .gift, moment: Instant(milliseconds: told), member: gift.member, plan: .gift,
          months: gift.months, giver: giver, group: isMany ? group : nil))
    }
  }

  /// Somebody without a subscription; nil when nearly everybody has one.
  ///
  /// With odds, who chats is so many times as likely as a lurker; without, the member is silent with
  /// the scenario's share.
  private func newMember(
    at moment: Instant, chatterOdds: Double?, not giver: Int? = nil, _ random: inout Xoshiro256
  ) -> Int? {
    let silent =
      chatterOdds.map {
        Double(crowd.lurkers) / (Double(crowd.lurkers) + Double(crowd.chatters) * $0)
      } ?? scenario.silentShare
    for _ in 0..<500 {
      let isSilent = crowd.lurkers > 0 && random.uniform() < silent
      let member =
        isSilent
        ? crowd.chatters + random.next(below: crowd.lurkers) : random.next(below: crowd.chatters)
      let isFree = latest[member].map { memberships[$0].active.upperBound <= moment } ?? true
      if isFree, member != giver { return member }
    }
    return nil
  }

  private func isChatting(_ member: Int) -> Bool { member < crowd.chatters }

  private func monthsSoFar(_ member: Int) -> Int {
    guard let place = latest[member] else { return 0 }
    let last = memberships[place]
    return last.months(at: Instant(milliseconds: last.active.upperBound.milliseconds - 1))
  }

  // MARK: Staying and leaving

  /// When a membership ends whose current period began at a moment: at the end of a period.
  private func ending(
    of kind: SubscriptionKind, from moment: Instant, _ random: inout Xoshiro256
  ) -> Instant {
    var end = moment.milliseconds + Membership.period
    let hazard = kind == .gift ? 1 : scenario.group(kind)?.hazard ?? 1
    while end < span.upperBound.milliseconds, random.uniform() >= hazard {
      end += Membership.period
    }
    return Instant(milliseconds: end)
  }

  /// Keeps a membership, and what follows it when a gift is paid on.
  private mutating func add(_ membership: Membership, _ random: inout Xoshiro256) {
    latest[membership.member] = memberships.count
    memberships.append(membership)
    let end = membership.active.upperBound
    guard membership.kind == .gift, end < span.upperBound, random.uniform() < scenario.upgradeShare
    else { return }
    let paid = Membership(
      member: membership.member, kind: .tier1, beginning: .upgraded, isFounder: false,
      active: end..<ending(of: .tier1, from: end, &random), months: membership.months + 1)
    latest[paid.member] = memberships.count
    memberships.append(paid)
    announceUpgrade(paid, during: membership, &random)
  }

  /// Paying on is told during the gift, in its last stream.
  private mutating func announceUpgrade(
    _ paid: Membership, during gift: Membership, _ random: inout Xoshiro256
  ) {
    guard isChatting(paid.member),
      let stream = windows.streams.last(where: {
        $0.startedAt > gift.active.lowerBound && $0.end <= gift.active.upperBound
      })
    else { return }
    events.append(
      SubscriptionEvent(
        kind: .upgrade, moment: LiveWindows.moment(in: stream, &random), member: paid.member,
        plan: .tier1, months: gift.months))
  }

  // MARK: Renewals

  /// Chatting members may share a renewal, in the first stream of the period that begins then.
  private mutating func announceRenewals() {
    for membership in memberships where isChatting(membership.member) {
      let own = seed.child("renewals/\(membership.member)/\(membership.active.lowerBound)")
      var random = own.generator()
      for moment in membership.payments(in: span) where moment > membership.active.lowerBound {
        guard random.uniform() < scenario.announcedShare else { continue }
        announce(renewal: moment, of: membership, &random)
      }
    }
  }

  private mutating func announce(
    renewal moment: Instant, of membership: Membership, _ random: inout Xoshiro256
  ) {
    let end = moment.milliseconds + Membership.period
    guard
      let stream = windows.streams.first(where: {
        $0.startedAt >= moment && $0.end.milliseconds <= end
      })
    else { return }
    let months = membership.months(at: moment)
    let inRow = months - membership.months + 1
    events.append(
      SubscriptionEvent(
        kind: .resub, moment: LiveWindows.moment(in: stream, &random), member: membership.member,
        plan: membership.kind, months: months, streak: random.uniform() < 0.4 ? inRow : nil))
  }
}
