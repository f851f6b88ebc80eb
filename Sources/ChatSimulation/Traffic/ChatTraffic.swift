import Statistics

/// What happens in one stream's chat, event after event in the order of time.
///
/// It holds a crowd and a moment, never the stream, and gives the same events each time it is gone
/// through.
public struct ChatTraffic: Sequence, Sendable {
  let plan: TrafficPlan
  let seed: Seed

  /// What the stream is.
  public var broadcast: Broadcast { plan.broadcast }

  /// Begins the stream.
  public func makeIterator() -> Iterator { Iterator(plan, seed: seed) }

  /// Lives through the stream.
  public struct Iterator: IteratorProtocol {
    private let plan: TrafficPlan
    private var composer: TrafficComposer
    private var tempo: TrafficTempo
    private var random: Xoshiro256
    private var ids: Xoshiro256
    /// What is known to come, sorted by time, the next one last.
    private var known: [StreamEvent]
    private var arrival: Int?

    init(_ plan: TrafficPlan, seed: Seed) {
      self.plan = plan
      tempo = TrafficTempo(plan, seed: seed.child("tempo"))
      random = seed.child("messages").generator()
      ids = seed.child("ids").generator()
      composer = TrafficComposer(plan, &random)
      known = []
      for event in planned(plan) { keep(event) }
      arrival = tempo.next()
    }

    /// The next event; nil when the stream is over.
    public mutating func next() -> StreamEvent? {
      if let event = known.last, event.offset <= arrival ?? .max {
        known.removeLast()
        return event
      }
      guard let offset = arrival else { return nil }
      arrival = tempo.next()
      return .record(message(at: offset))
    }

    // MARK: What is planned

    private mutating func planned(_ plan: TrafficPlan) -> [StreamEvent] {
      let uses = plan.emoteEvents.map { use in
        record(use.offset, of: use.chatter, [.emote(use.emote)])
      }
      let raids = plan.raids.map { raid in
        let leader = WorldChatter.invented(raid.leader)
        let notice = NoticeComposer(channel: plan.broadcast.channel)
          .raid(leader, viewers: raid.viewers)
        return SimulatedRecord(
          id: ids.uuid(), offset: raid.second * 1000, chatter: leader, tokens: [], notice: notice)
      }
      let steps = plan.botMinutes == 0 ? 0 : plan.broadcast.seconds / 60 / plan.botMinutes
      let lines = (0..<steps).map { botLine(($0 + 1) * plan.botMinutes * 60_000 - 1) }
      return (plan.records + uses + raids + lines).map(StreamEvent.record)
        + plan.bans.map(StreamEvent.ban)
    }

    private mutating func botLine(_ offset: Int) -> SimulatedRecord {
      SimulatedRecord(
        id: ids.uuid(), offset: offset, chatter: .nightbot,
        tokens: [.word(random.pick(Vocabulary.botLines))])
    }

    /// Puts an event behind those known of its moment.
    private mutating func keep(_ event: StreamEvent) {
      let place = known.firstIndex { $0.offset <= event.offset } ?? known.count
      known.insert(event, at: place)
    }

    // MARK: Messages

    private mutating func message(at offset: Int) -> SimulatedRecord {
      let second = offset / 1000
      let place = plan.crowd.someone(&random)
      if let burst = plan.bursts.first(where: { $0.seconds.contains(second) }),
        random.chance(Int(burst.takeover * 1000))
      {
        return record(offset, of: place, composer.repeated(burst.emote, &random))
      }
      if plan.raids.contains(where: { ($0.second..<$0.second + 60).contains(second) }),
        random.chance(400)
      {
        return record(offset, of: place, composer.greeting(&random))
      }
      return ordinary(offset, of: place)
    }

    private mutating func ordinary(_ offset: Int, of place: Int) -> SimulatedRecord {
      let tokens = composer.tokens(for: plan.crowd.subscriptions[place], &random)
      var record = record(offset, of: place, tokens)
      if record.isCommand {
        if random.chance(500) { keep(.record(botLine(offset + 300 + random.next(below: 900)))) }
      } else if random.chance(2) {
        record.bits = 100 * random.next(in: 1...5)
        record.tokens.insert(.word("Cheer\(record.bits)"), at: 0)
      } else {
        record.isAction = random.chance(3)
      }
      return record
    }

    private mutating func record(
      _ offset: Int, of place: Int, _ tokens: [SimulatedRecord.Token]
    ) -> SimulatedRecord {
      SimulatedRecord(
        id: ids.uuid(), offset: offset, chatter: plan.crowd.chatters[place],
        subscription: plan.crowd.subscriptions[place], tokens: tokens)
    }
  }
}

extension Xoshiro256 {
  /// 32 random hexadecimal digits in the groups of a UUID.
  fileprivate mutating func uuid() -> String {
    let numbers = [next(), next()]
    return String(unsafeUninitializedCapacity: 36) { bytes in
      var end = 0
      for digit in 0..<32 {
        if [8, 12, 16, 20].contains(digit) {
          bytes[end] = UInt8(ascii: "-")
          end += 1
        }
        let value = UInt8(truncatingIfNeeded: numbers[digit / 16] >> (digit % 16 * 4)) & 15
        bytes[end] = value < 10 ? 48 + value : 87 + value
        end += 1
      }
      return end
    }
  }
}
