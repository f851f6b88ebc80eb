import Chat
import ChatLogs
import Statistics
import Testing

@testable import ChatSimulation

@Suite struct `Chat traffic` {
  private func plan(
    seconds: Int = 3600, rate: Double = 2, _ change: (inout TrafficPlan) -> Void = { _ in }
  ) -> TrafficPlan {
    let broadcast = Broadcast(
      channel: World.moonriver, vodID: "7", title: "t", seconds: seconds)
    var plan = TrafficPlan(
      broadcast: broadcast, messagesPerSecond: rate,
      crowd: TrafficCrowd(Array(0..<900), seed: Seed(1)))
    change(&plan)
    return plan
  }

  private func records(_ plan: TrafficPlan, seed: UInt64 = 5) -> [SimulatedRecord] {
    ChatTraffic(plan: plan, seed: Seed(seed)).compactMap {
      if case .record(let record) = $0 { record } else { nil }
    }
  }

  @Test func `comes in the order of time, inside the stream, with ids of its own`() {
    let records = records(plan { $0.raids = [.init(second: 900, leader: 3, viewers: 80)] })
    #expect(records.map(\.offset) == records.map(\.offset).sorted())
    #expect(records.allSatisfy { (0..<3_602_000).contains($0.offset) })
    #expect(Set(records.map(\.id)).count == records.count)
    #expect(records.allSatisfy { !$0.tokens.isEmpty || $0.notice != nil })
    #expect((3000...14_000).contains(records.count))
  }

  @Test func `is the same each time, and another with another seed`() {
    let traffic = ChatTraffic(plan: plan(), seed: Seed(5))
    #expect(Array(traffic) == Array(traffic))
    #expect(Array(traffic) != Array(ChatTraffic(plan: plan(), seed: Seed(6))))
  }

  @Test func `without moods comes at the planned rate, a Poisson count a second`() {
    let calm = plan(seconds: 20_000, rate: 2) {
      $0.hasMoods = false
      $0.botMinutes = 0
      $0.habits.commands = 0
    }
    var counts = [Int](repeating: 0, count: 20_000)
    for record in records(calm) { counts[record.offset / 1000] += 1 }
    let mean = Double(counts.reduce(0, +)) / 20_000
    let variance = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / 20_000
    // Five standard errors: of the mean 0.05, of the ratio of variance and mean 0.05.
    #expect((1.95...2.05).contains(mean))
    #expect((0.95...1.05).contains(variance / mean))
  }

  @Test func `moods keep the rate and spread the counts`() {
    let counted = (0..<12).map { records(plan(seconds: 10_000, rate: 1), seed: $0).count }
    #expect((100_000...140_000).contains(counted.reduce(0, +)))
    var counts = [Int](repeating: 0, count: 1000)
    for record in records(plan(seconds: 10_000, rate: 1)) where record.offset < 10_000_000 {
      counts[record.offset / 10_000] += 1
    }
    let mean = Double(counts.reduce(0, +)) / 1000
    let variance = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / 1000
    #expect(variance / mean > 3)
  }

  @Test func `a burst multiplies the volume and hands it to its emote`() {
    let emote = World.globalEmotes[0]
    let loud = plan(seconds: 4000, rate: 3) {
      $0.hasMoods = false
      $0.bursts = [.init(seconds: 1000..<2000, factor: 4, emote: emote, takeover: 0.7)]
    }
    let all = records(loud)
    let inside = all.filter { (1_000_000..<2_000_000).contains($0.offset) }
    let outside = all.filter { $0.offset < 1_000_000 }
    #expect((3.6...4.4).contains(Double(inside.count) / Double(outside.count)))
    let pure = { (records: [SimulatedRecord]) in
      Double(records.count { $0.tokens.allSatisfy { $0 == .emote(emote) } }) / Double(records.count)
    }
    #expect((0.67...0.76).contains(pure(inside)))
    #expect(pure(outside) < 0.1)
  }

  @Test func `planted events are there, each by its chatter at its moment`() throws {
    let emote = WorldEmote(provider: .sevenTV, id: "x", code: "newWave", access: .channel)
    let planted = plan { plan in
      plan.emoteEvents = [
        .init(offset: 5000, chatter: 3, emote: emote),
        .init(offset: 1000, chatter: 8, emote: emote),
      ]
      plan.raids = [.init(second: 60, leader: 12, viewers: 44)]
      plan.bans = [.init(offset: 70_000, chatter: .invented(5))]
    }
    let found = records(planted).filter { $0.emotes.contains(emote) }
    #expect(found.map(\.offset) == [1000, 5000])
    #expect(found.map(\.chatter) == [.invented(8), .invented(3)])
    let raid = try #require(records(planted).first { $0.notice?.kind == "raid" })
    #expect(raid.offset == 60_000)
    #expect(raid.notice?.sentence.hasPrefix("44 raiders") == true)
    let events = Array(ChatTraffic(plan: planted, seed: Seed(5)))
    #expect(events.contains(.ban(planted.bans[0])))
  }

  @Test func `a planned set decides which emotes stand together`() {
    let pair = Array(World.globalEmotes.prefix(2))
    let tied = plan { plan in
      plan.emoteSet = { _ in pair }
      plan.habits.pastes = 0
    }
    let with = records(tied).filter { !$0.emotes.isEmpty && !$0.chatter.isBot }
    #expect(with.count > 500)
    #expect(with.allSatisfy { Set($0.emotes) == Set(pair) })
  }

  @Test func `emotes of subscribers are used by subscribers alone`() {
    for record in records(plan { $0.habits.pastes = 0 }) where !record.chatter.isBot {
      #expect(record.emotes.allSatisfy { $0.mayBeUsed(with: record.subscription) })
    }
  }

  @Test func `no invented word is an emote's code`() {
    let codes = Set(World(seed: 1).channels.flatMap(\.emotes).map(\.code))
    let words = (Lexicon.english.tokens + Lexicon.korean.tokens + Lexicon.emoji).map(\.text)
    #expect(words.count > 5000)
    #expect(words.allSatisfy { !codes.contains($0) && !$0.isEmpty && !$0.contains(" ") })
  }

  @Test func `people of any number have names and ids of their own`() {
    let people = (0..<3000).map(WorldChatter.invented)
    #expect(Set(people.dropFirst(400).map(\.login)).count == 2600)
    #expect(Set(people.map(\.userID)).count == 3000)
    #expect(Set(people.dropFirst(400).map(\.displayName)).count == 2600)
    #expect(people.allSatisfy { $0.login.utf8.count <= 25 })
  }
}

@Suite struct `Logs of traffic` {
  private let variants =
    [LogFormat.twitchDownloaderText.variants[0], LogFormat.chatDownloaderCSV.variants[0]]

  @Test func `are written until there is enough, file after file`() throws {
    let world = TrafficWorld(seed: 3)
    let logs = TrafficLogs(variants: variants) { world.stream($0 * 3 + 2) }
    var paths: [String] = []
    var files: [[UInt8]] = []
    let written = logs.write(bytes: 300_000) { path, block in
      if paths.last != path {
        #expect(!paths.contains(path))
        paths.append(path)
        files.append([])
      }
      #expect(block.count < 100_000)
      files[files.count - 1] += block
    }
    #expect(written.bytes == files.reduce(0) { $0 + $1.count })
    #expect(written.bytes >= 300_000)
    #expect(paths.count == written.streams * 2)
    #expect(paths[0].hasPrefix("sodapond/twitchdownloader-txt-relative/2026-03-01-27000"))
    #expect(paths[1].hasPrefix("sodapond/chat-downloader-csv-vod/2026-03-01-27000"))
    for (number, file) in files.enumerated() {
      var reader = try LogReader(
        .member(name: "log", bytes: file, isCut: false), format: nil)
      var block = MessageBlock()
      var messages = 0
      while try reader.read(into: &block) { messages += block.messages.count }
      #expect(reader.format == variants[number % 2].format)
      #expect(messages == Array(world.stream(number / 2 * 3 + 2)).count)
    }
  }

  @Test func `stop when the sink cannot take more`() {
    struct Full: Error {}
    let world = TrafficWorld(seed: 3)
    let logs = TrafficLogs(variants: variants) { world.stream($0) }
    var blocks = 0
    #expect(throws: Full.self) {
      try logs.write(bytes: 1 << 40) { _, _ throws(Full) in
        blocks += 1
        if blocks == 3 { throw Full() }
      }
    }
    #expect(blocks == 3)
  }
}
