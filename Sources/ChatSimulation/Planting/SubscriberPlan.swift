import Chat
import Statistics

/// Who is subscribed to a channel when, and what chat is told of it.
struct SubscriberPlan: Sendable {
  let scenario: SubscriberScenario
  /// How many of the crowd chat; members from there on are silent.
  let chatters: Int
  /// The memberships, sorted by member and beginning; those of one member do not overlap.
  let memberships: [Membership]
  /// What chat is told, sorted by time.
  let events: [SubscriptionEvent]

  init(
    _ scenario: SubscriberScenario, crowd: (chatters: Int, lurkers: Int), from begin: Instant,
    to end: Instant, windows: LiveWindows, seed: Seed
  ) {
    self.scenario = scenario
    chatters = crowd.chatters
    var simulation = SubscriberSimulation(
      scenario: scenario, crowd: crowd, span: begin..<end, windows: windows, seed: seed)
    simulation.run()
    memberships = simulation.memberships.sorted {
      ($0.member, $0.active.lowerBound) < ($1.member, $1.active.lowerBound)
    }
    events = simulation.events.enumerated().sorted {
      ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
    }.map(\.element)
  }

  /// A member's memberships, sorted by beginning.
  func memberships(of member: Int) -> ArraySlice<Membership> {
    var low = 0
    var high = memberships.count
    while low < high {
      let middle = (low + high) / 2
      if memberships[middle].member < member { low = middle + 1 } else { high = middle }
    }
    return memberships[low...].prefix { $0.member == member }
  }

  /// A member's subscription at a moment, as badges show it.
  func subscription(of member: Int, at moment: Instant) -> Subscription? {
    memberships(of: member).first { $0.active.contains(moment) }.map {
      Subscription(
        tier: $0.kind.tier, isPrime: $0.kind == .prime, months: $0.months(at: moment),
        isFounder: $0.isFounder)
    }
  }
}
