import Chat
import Statistics

/// Plans the streams of one channel.
struct StreamPlanner {
  let scenario: ChannelScenario
  let emotes: EmoteModel
  let people: Int
  private let baseShares: [Double]

  init(scenario: ChannelScenario, emotes: EmoteModel, people: Int) {
    self.scenario = scenario
    self.emotes = emotes
    self.people = people
    baseShares = emotes.emotes.indices.map(emotes.share(of:))
  }

  /// All streams of a world's days, sorted by start.
  func streams(of world: Scenario, seed: Seed) -> [StreamPlan] {
    let first = world.firstDay.daysSinceEpoch
    return (first..<first + world.days).flatMap { day in
      let weekday = (day + 3) % 7
      return scenario.schedule.filter { $0.weekday == weekday }
        .sorted { $0.start < $1.start }.enumerated()
        .compactMap { number, slot in
          stream(
            slot, day: day, seed: seed.child("stream/\(CivilDate(daysSinceEpoch: day))/\(number)"))
        }
    }
  }

  private func stream(_ slot: WeeklySlot, day: Int, seed: Seed) -> StreamPlan? {
    var random = seed.generator()
    if random.chance(slot.cancelled) { return nil }
    let start = day * 86_400 + slot.start * 60 + random.next(below: 900)
    let seconds = slot.minutes * 60 * random.next(in: 900...1100) / 1000
    return StreamPlan(
      vodID: vodID(start: start), title: random.pick(scenario.channel.titles),
      startedAt: Instant(milliseconds: Int64(start) * 1000), seconds: seconds,
      messagesPerSecond: scenario.messagesPerMinute / 60,
      activity: activity(seconds: seconds, seed.child("activity")),
      bursts: bursts(seconds: seconds, seed.child("bursts")),
      pastes: pastes(seconds: seconds, seed.child("pastes")),
      raids: raids(seconds: seconds, seed.child("raids")),
      botLines: botLines(seconds: seconds))
  }

  /// Ids grow with time; the room id keeps those of channels apart that start together.
  private func vodID(start: Int) -> String {
    let room = (Int(scenario.channel.roomID) ?? 0) / 100 % 1000
    return String(2_000_000_000 + (start - 1_700_000_000) / 60 * 1000 + room)
  }

  /// A walk over a ladder of levels, one step up or down or none from block to block.
  private func activity(seconds: Int, _ seed: Seed) -> [Double] {
    let block = StreamPlan.activityBlock
    let count = (seconds + block - 1) / block
    guard scenario.hasMoods else { return Array(repeating: 1, count: count) }
    let ladder = [0.6, 0.75, 0.9, 1.1, 1.35, 1.65]
    var random = seed.generator()
    var level = random.next(below: ladder.count)
    let levels = (0..<count).map { _ in
      level = min(max(level + random.next(in: -1...1), 0), ladder.count - 1)
      return ladder[level]
    }
    let total = levels.indices.reduce(0) {
      $0 + levels[$1] * Double(min(block, seconds - $1 * block))
    }
    return levels.map { $0 * Double(seconds) / total }
  }

  /// One burst in each of equal parts of the stream: of volume, of share, of both by turns.
  private func bursts(seconds: Int, _ seed: Seed) -> [Burst] {
    guard let planted = scenario.bursts else { return [] }
    var random = seed.generator()
    let count = random.next(in: planted.count)
    let part = (seconds - 300) / max(count, 1)
    let turn = random.next(below: 3)
    return (0..<count).map { number in
      let length = random.next(in: planted.seconds)
      let start = 300 + part * number + random.next(below: part - length)
      let place = burstEmote(&random)
      let kind = (turn + number) % 3
      return Burst(
        seconds: start..<start + length,
        volumeFactor: kind == 1 ? 1 : random.pick(planted.volumeFactors),
        emote: emotes.emotes[place], takeover: kind == 0 ? 0 : random.pick(planted.takeovers),
        baseShare: baseShares[place])
    }
  }

  /// An emote that everybody may use, by its popularity.
  private func burstEmote(_ random: inout Xoshiro256) -> Int {
    let open = emotes.emotes.indices.filter {
      emotes.emotes[$0].access == .everywhere || emotes.emotes[$0].access == .channel
    }
    return open[WeightedTable(WeightedTable.zipf(open.count, shift: 2)).draw(&random)]
  }

  private func pastes(seconds: Int, _ seed: Seed) -> [Paste] {
    var random = seed.generator()
    return starts(scenario.disturbances.pastes, below: seconds - 60, &random).map { start in
      let chatters = random.shuffledSample(
        random.next(in: 3...12), below: min(scenario.chatters, 80))
      return Paste(
        seconds: start..<start + random.next(in: 15...55), text: random.next(below: 1000),
        chatters: chatters, changed: random.next(below: chatters.count))
    }
  }

  private func raids(seconds: Int, _ seed: Seed) -> [Raid] {
    var random = seed.generator()
    return starts(scenario.disturbances.raids, below: seconds - Raid.length, &random).map { start in
      Raid(
        second: start, leader: random.next(below: people), viewers: random.next(in: 8...240))
    }
  }

  private func starts(_ mean: Double, below end: Int, _ random: inout Xoshiro256) -> [Int] {
    (0..<random.poisson(mean: mean)).map { _ in random.next(below: end) }.sorted()
  }

  private func botLines(seconds: Int) -> [Int] {
    let minutes = scenario.disturbances.botMinutes
    guard minutes > 0 else { return [] }
    return Array(stride(from: minutes * 60_000, to: seconds * 1000, by: minutes * 60_000))
  }
}
