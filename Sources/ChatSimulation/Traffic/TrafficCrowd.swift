import Statistics

/// Who may chat in a stream, and how much: few say much, most say little or nothing.
struct TrafficCrowd: Sendable {
  /// The chatters, most talkative first.
  let chatters: [WorldChatter]
  /// What each pays, by place.
  let subscriptions: [Subscription?]
  private let talkative: WeightedTable

  /// Makes a crowd of invented people.
  ///
  /// The person of rank r, from 0, says much in proportion to (r + q)^-1.75, where q is a sixtieth
  /// of the crowd: what real chat shows of messages a chatter.
  init(_ people: [Int], subscriptions: [Subscription?]) {
    chatters = people.map(WorldChatter.invented)
    self.subscriptions = subscriptions
    talkative = WeightedTable(TrafficCrowd.weights(people.count))
  }

  /// How much each says, most talkative first.
  static func weights(_ count: Int) -> [Int] {
    let shift = 1 + Double(count) / 60
    return (0..<count).map { rank in
      let place = (Double(rank) + shift) / shift
      return Int(1e9 / (place * place.squareRoot() * place.squareRoot().squareRoot()))
    }
  }

  /// Makes a crowd in which three in ten of the first half subscribe.
  init(_ people: [Int], seed: Seed) {
    var random = seed.generator()
    self.init(
      people,
      subscriptions: people.indices.map { rank in
        random.chance(rank * 2 < people.count ? 300 : 60) ? .invented(&random) : nil
      })
  }

  /// Somebody's place.
  func someone(_ random: inout Xoshiro256) -> Int { talkative.draw(&random) }
}

extension Subscription {
  /// A subscription as they usually are: two in ten of a higher tier, three with Prime.
  static func invented(_ random: inout Xoshiro256) -> Subscription {
    let tier = [1, 1, 1, 1, 1, 1, 1, 1, 2, 3][random.next(below: 10)]
    let months = 1 + random.next(below: 6) * random.next(below: 9)
    return Subscription(
      tier: tier, isPrime: tier == 1 && random.chance(300), months: months,
      isFounder: months > 36 && random.chance(200))
  }
}
