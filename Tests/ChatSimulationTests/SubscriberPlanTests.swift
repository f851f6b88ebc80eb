import Chat
import Testing

@testable import ChatSimulation

@Suite struct `Planned subscribers` {
  private static let plans = (1...8).map { WorldPlan(scenario: .planted, seed: UInt64($0)) }
  private static let truths = plans.map(Truth.init)

  @Test func `flows add up month by month, by kind`() {
    for channel in Self.truths.flatMap(\.channels) {
      let months = channel.subscribers.months
      #expect(months.map(\.month) == ["2026-03", "2026-04"])
      for (place, month) in months.enumerated() {
        for (kind, flow) in month.kinds.enumerated() {
          #expect(
            flow.start + flow.joined + flow.gifted + flow.upgraded - flow.ended == flow.end)
          #expect(flow.chattingAtEnd + flow.silentAtEnd == flow.end)
          if place > 0 { #expect(flow.start == months[place - 1].kinds[kind].end) }
        }
        #expect(month.people >= month.kinds.reduce(0) { $0 + $1.end })
        #expect(month.chattingPeople <= month.people)
        let gifts = month.kinds.filter { $0.kind == "gift" }
        #expect(gifts.allSatisfy { $0.joined == 0 && $0.upgraded == 0 })
        #expect(month.kinds.allSatisfy { $0.kind == "gift" || $0.gifted == 0 })
      }
    }
  }

  /// Stocks counted from the memberships themselves, moment by moment.
  @Test func `stocks are what memberships say`() {
    for (plan, truth) in zip(Self.plans, Self.truths) {
      for (channel, told) in zip(plan.channels, truth.channels) {
        let middle = Instant(iso8601: "2026-04-01".utf8)!
        for flow in told.subscribers.months[0].kinds {
          let active = channel.subscribers.memberships.filter {
            $0.kind.rawValue == flow.kind && $0.active.contains(middle)
          }
          #expect(active.count == flow.end)
        }
        #expect(told.subscribers.months[0].foundersAtEnd > 0)
      }
    }
  }

  @Test func `all kinds begin with their members, and no member has two memberships at once`() {
    for plan in Self.plans {
      for channel in plan.channels {
        let subscribers = channel.subscribers
        for group in subscribers.scenario.groups {
          let before = subscribers.memberships.count {
            $0.kind == group.kind && $0.beginning == .before
          }
          #expect(before == group.members)
        }
        for (earlier, later) in zip(subscribers.memberships, subscribers.memberships.dropFirst())
        where earlier.member == later.member {
          #expect(earlier.active.upperBound <= later.active.lowerBound)
          #expect(later.months > earlier.months)
        }
      }
    }
  }

  @Test func `the chance to leave is the planted hazard`() {
    var periods = 0
    var left = 0
    for plan in Self.plans {
      let end = plan.scenario.end
      for channel in plan.channels {
        for membership in channel.subscribers.memberships where membership.kind == .prime {
          let span = plan.scenario.begin..<end
          let ends = membership.payments(in: span).filter { $0 > membership.active.lowerBound }
          periods += ends.count
          if membership.active.upperBound < end {
            periods += 1
            left += 1
          }
        }
      }
    }
    #expect(periods > 1000)
    #expect(isNear(left, 0.25, of: periods))
  }

  @Test func `revenue is what was paid, times the price and the split`() {
    let month = Self.truths[0].channels[0].subscribers.months[0]
    let kinds = Self.truths[0].channels[0].subscribers.kinds
    var total = 0.0
    for (flow, kind) in zip(month.kinds, kinds) {
      let net = Double(kind.priceCents) * Double(kind.splitPercent) / 100
      #expect(abs(flow.revenueCents - Double(flow.payments) * net) < 1e-6)
      total += flow.revenueCents
    }
    #expect(abs(month.revenueCents - total) < 1e-6)
    #expect(month.kinds.allSatisfy { $0.payments >= $0.joined + $0.gifted + $0.upgraded })
  }

  @Test func `chat is told while the channel is live, and only what is true`() {
    for channel in Self.plans.flatMap(\.channels) {
      let windows = LiveWindows(channel)
      let subscribers = channel.subscribers
      #expect(subscribers.events.map(\.moment) == subscribers.events.map(\.moment).sorted())
      for event in subscribers.events {
        #expect(windows.stream(at: event.moment) != nil)
        guard event.kind != .massGift else { continue }
        let held = subscribers.subscription(of: event.member, at: event.moment)
        #expect(held?.tier == event.plan.tier)
        if event.kind != .upgrade { #expect(held?.isPrime == (event.plan == .prime)) }
        #expect(held?.months == event.months || event.kind == .upgrade)
        #expect(event.kind != .sub || event.months == 1)
        #expect(event.streak.map { $0 <= event.months } ?? true)
        if event.kind == .resub, subscribers.chatters <= event.member {
          // Nobody who never chats shares a renewal.
          Issue.record("a silent member shares")
        }
      }
    }
  }

  @Test func `new paid members and gifts are all announced`() {
    for channel in Self.plans[0].channels {
      let subscribers = channel.subscribers
      let told = Set(
        subscribers.events.filter { $0.kind == .sub || $0.kind == .gift }.map(\.member))
      for membership in subscribers.memberships {
        let isNewPaid =
          membership.beginning == .joined && membership.kind != .prime && membership.months == 1
        if isNewPaid || membership.beginning == .gifted {
          #expect(told.contains(membership.member))
        }
      }
    }
  }

  @Test func `mass gifts have as many gifts as they say`() {
    for channel in Self.plans.flatMap(\.channels) {
      let events = channel.subscribers.events
      for head in events where head.kind == .massGift {
        #expect(events.count { $0.kind == .gift && $0.group == head.group } == head.count)
      }
    }
  }

  @Test func `gifts go to chatters with the planted odds`() {
    var gifted = 0
    var chatting = 0
    var scenario = Scenario.null
    for place in scenario.channels.indices {
      scenario.channels[place].subscribers.giftsPerStream = 3
      scenario.channels[place].subscribers.giftSizes = [1]
      scenario.channels[place].subscribers.groups = scenario.channels[place].subscribers.groups
        .map {
          var group = $0
          group.members = 0
          group.joins = 0
          return group
        }
      scenario.channels[place].chatters = 200
      scenario.channels[place].lurkers = 1300
    }
    for seed in 1...5 {
      for channel in WorldPlan(scenario: scenario, seed: UInt64(seed)).channels {
        let gifts = channel.subscribers.memberships.filter { $0.beginning == .gifted }
        gifted += gifts.count
        chatting += gifts.count { $0.member < channel.chatters }
      }
    }
    #expect(gifted > 800)
    // Taken ones are drawn again, so the chance falls a little below 300 / 1600.
    #expect(isNear(chatting, 0.18, of: gifted))
  }
}
