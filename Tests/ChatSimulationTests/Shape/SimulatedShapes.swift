import Chat
import ChatLogs
import Statistics

@testable import ChatSimulation

/// Simulated streams of the sizes that real ones have, as their logs show them.
enum SimulatedShapes {
  /// Messages, chatters and messages a second, as in sixteen real logs; nothing else is taken from them.
  private static let sizes: [(messages: Int, chatters: Int, rate: Double)] = [
    (2600, 556, 1.4), (3900, 800, 1.6), (5300, 317, 0.28), (10_400, 145, 0.36), (1630, 84, 0.09),
    (2190, 77, 0.2), (3080, 828, 1.05), (1820, 580, 0.67), (13_740, 465, 0.7), (1260, 62, 0.11),
    (11_570, 1236, 0.65), (4670, 1079, 3), (14_170, 2924, 1.4), (14_980, 3064, 1.5),
    (15_270, 1673, 1.6), (2380, 589, 0.33),
  ]

  static let sources = sizes.map {
    ShapeReference.Source(format: "simulated", bytes: 0, messages: $0.messages)
  }

  static func all() throws -> [LogShape] {
    try sizes.indices.map { try LogShape(.member(name: "stream", bytes: log($0), isCut: false)) }
  }

  private static func log(_ number: Int) -> [UInt8] {
    let size = sizes[number]
    let channel = [World.moonriver, World.sodapond][number % 2]
    let seconds = Int(Double(size.messages) / size.rate)
    let broadcast = Broadcast(
      channel: channel, vodID: String(number), title: "", seconds: seconds)
    let seed = Seed(20_260_301).child(String(number))
    let people = Array(1000..<1000 + crowd(size.messages, size.chatters))
    let plan = TrafficPlan(
      broadcast: broadcast, messagesPerSecond: size.rate,
      crowd: TrafficCrowd(people, seed: seed.child("crowd")))
    let traffic = ChatTraffic(plan: plan, seed: seed)
    let blocks = LogBlocks(of: broadcast, AnySequence(traffic), by: TaggedIRCWriter())
    return Array(blocks.joined())
  }

  /// How many must be there for so many to chat.
  private static func crowd(_ messages: Int, _ chatters: Int) -> Int {
    var size = chatters
    while expected(messages, of: size) < Double(chatters) { size += max(1, size / 50) }
    return size
  }

  /// How many of a crowd say something in so many messages.
  private static func expected(_ messages: Int, of size: Int) -> Double {
    let shares = TrafficCrowd.weights(size).map(Double.init)
    let total = shares.reduce(0, +)
    return shares.reduce(0) { sum, share in
      sum + 1 - power(1 - share / total, messages)
    }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest % 2 == 1 { result *= square }
      square *= square
      rest /= 2
    }
    return result
  }
}

extension Broadcast {
  /// A stream on the first of March 2026 at noon UTC.
  init(channel: WorldChannel, vodID: String, title: String, seconds: Int) {
    self.init(
      channel: channel, vodID: vodID, title: title,
      startedAt: Instant(milliseconds: 1_772_366_400_000), seconds: seconds)
  }
}
