import Chat
import Foundation
import Testing

@testable import ChatSimulation

@Suite struct `World plan` {
  private static let plan = WorldPlan(scenario: .planted, seed: 1)
  private static let truth = Truth(plan)

  @Test func `the same seed gives the same world and another seed another`() throws {
    let bytes = try Self.truth.json()
    #expect(try Truth(WorldPlan(scenario: .planted, seed: 1)).json() == bytes)
    #expect(try Truth(WorldPlan(scenario: .planted, seed: 2)).json() != bytes)
  }

  @Test(arguments: Scenario.all.map(\.name)) func `truth survives being written and read`(
    name: String
  ) throws {
    let scenario = try #require(Scenario(named: name))
    let truth = Truth(WorldPlan(scenario: scenario, seed: 9))
    let bytes = try truth.json()
    #expect(try Truth(json: bytes) == truth)
    #expect(try Truth(json: bytes).json() == bytes)
    #expect(bytes.last == UInt8(ascii: "\n") && bytes.count < 1_500_000, "\(bytes.count)")
  }

  /// The digest of the file; it changes when what is drawn changes.
  @Test func `truth is the same bytes on every machine`() throws {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in try Self.truth.json() { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    #expect(digest == 6_623_258_442_387_904_817)
  }

  @Test func `another channel leaves what is drawn for the others`() throws {
    var fewer = Scenario.planted
    fewer.channels.removeAll { $0.channel.login == "lanternbay" }
    let plan = WorldPlan(scenario: fewer, seed: 1)
    let truth = Truth(plan)
    #expect(truth.channels == Self.truth.channels.filter { $0.login != "lanternbay" })
    for (with, without) in zip(Self.plan.memes, plan.memes) {
      let uses = { (meme: MemePlan) in
        meme.events.filter { meme.channels[$0.channel] != "lanternbay" }.map(\.moment)
      }
      #expect(uses(with) == uses(without))
    }
    for channel in plan.channels {
      let same = try #require(
        Self.plan.channels.first { $0.channel.login == channel.channel.login })
      #expect(same.channel.crowd == channel.channel.crowd)
      #expect(same.subscribers.memberships == channel.subscribers.memberships)
      #expect(same.subscribers.events == channel.subscribers.events)
    }
  }

  @Test func `streams follow the schedule, in one UTC day each, and have ids of their own`() {
    for channel in Self.plan.channels {
      let scenario = Self.plan.scenario.channels.first {
        $0.channel.login == channel.channel.login
      }
      for stream in channel.streams {
        let date = stream.startedAt.date
        let midnight = stream.startedAt.startOfUTCDay.milliseconds
        let minute = Int(stream.startedAt.milliseconds - midnight) / 60_000
        #expect(
          scenario?.schedule.contains {
            $0.weekday == (date.daysSinceEpoch + 3) % 7
              && ($0.start..<$0.start + 15).contains(minute)
          } == true)
        #expect(Instant(milliseconds: stream.end.milliseconds - 1).date == date)
        #expect(stream.startedAt.milliseconds % 1000 == 0)
      }
      #expect(channel.streams.count > 20)
      #expect(channel.streams.map(\.startedAt) == channel.streams.map(\.startedAt).sorted())
    }
    let ids = Self.plan.channels.flatMap(\.streams).map(\.vodID)
    #expect(Set(ids).count == ids.count)
    // 2026-03-01 was a Sunday.
    #expect((Self.plan.scenario.firstDay.daysSinceEpoch + 3) % 7 == 6)
  }

  @Test func `activity has mean 1, and bursts lie apart and in the stream`() {
    for stream in Self.plan.channels.flatMap(\.streams) {
      let seconds = 0..<stream.seconds
      let sum = seconds.reduce(0) { $0 + stream.activity(at: $1) }
      #expect(abs(sum / Double(stream.seconds) - 1) < 1e-9)
      #expect((3...5).contains(stream.bursts.count))
      for burst in stream.bursts {
        #expect(burst.seconds.lowerBound >= 300 && burst.seconds.upperBound <= stream.seconds)
        #expect((20...75).contains(burst.seconds.count))
        #expect(burst.volumeFactor > 1 || burst.takeover > 0)
        #expect(burst.emote.access == .everywhere || burst.emote.access == .channel)
        #expect(
          abs(burst.share - (burst.takeover + (1 - burst.takeover) * burst.baseShare)) < 1e-12)
      }
      for (earlier, later) in zip(stream.bursts, stream.bursts.dropFirst()) {
        #expect(earlier.seconds.upperBound <= later.seconds.lowerBound)
      }
    }
  }

  @Test func `the rate of messages is the base times activity, burst and raid`() throws {
    let stream = StreamPlan(
      vodID: "1", title: "", startedAt: Self.plan.scenario.begin, seconds: 900,
      messagesPerSecond: 2, activity: [0.5, 1, 1.5],
      bursts: [
        Burst(
          seconds: 310..<330, volumeFactor: 3, emote: World.globalEmotes[0], takeover: 0.5,
          baseShare: 0.1)
      ], pastes: [], raids: [Raid(second: 320, leader: 0, viewers: 100)],
      botLines: [])
    #expect([0, 299, 300, 309].map(stream.rate) == [1, 1, 2, 2])
    #expect([310, 319, 320].map(stream.rate) == [6, 6, 12])
    #expect([470, 620, 899].map(stream.rate) == [3, 3, 3])
    #expect(stream.bursts[0].share == 0.55)
    #expect(abs(stream.bursts[0].shareFactor - 5.5) < 1e-12)
  }

  @Test func `null worlds have no burst, and chat at a steady rate unless it has moods`() {
    for channel in Truth(WorldPlan(scenario: .null, seed: 1)).channels {
      for stream in channel.streams {
        #expect(stream.bursts.isEmpty && stream.pastes.isEmpty && stream.raids.isEmpty)
        #expect(stream.activity.allSatisfy { $0 == 1 })
      }
    }
    let moods = Truth(WorldPlan(scenario: .mood, seed: 1)).channels
    #expect(moods.flatMap(\.streams).allSatisfy { $0.bursts.isEmpty })
    #expect(moods.flatMap(\.streams).contains { $0.activity.contains { $0 > 1.3 } })
  }

  @Test func `crowds are people of the world, each once, and overlap`() {
    for channel in Self.plan.channels {
      #expect(Set(channel.channel.crowd).count == channel.channel.crowd.count)
      #expect(channel.channel.crowd.allSatisfy { (0..<Self.plan.scenario.people).contains($0) })
      #expect(channel.channel.crowd.count > channel.chatters)
    }
    #expect(Self.truth.overlaps.count == 6)
    #expect(Self.truth.overlaps.allSatisfy { $0.chatters > 3 })
  }

  @Test func `codes of emotes are unlike each other in every channel`() {
    for channel in Self.plan.channels {
      let codes = channel.channel.emotes.map(\.code)
      #expect(Set(codes).count == codes.count)
    }
  }

  @Test func `every key of truth is described, and nothing else is`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(try Self.truth.json()))
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Data/simulation.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let described = text.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.dropFirst(3).split(separator: "`").first.map(String.init)
    }
    #expect(Set(described).count == described.count)
    let keys = keys(of: object, under: "")
    #expect(
      described == keys.filter { key in !keys.contains { $0.hasPrefix(key + "[]") } }.sorted())
  }

  /// Paths of keys, such as `channels[].login`.
  private func keys(of value: Any, under path: String) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: []) { keys, member in
        let name = path.isEmpty ? member.key : "\(path).\(member.key)"
        let below = self.keys(of: member.value, under: name)
        keys.formUnion(below.isEmpty ? [name] : below)
      }
    }
    guard let list = value as? [Any] else { return [] }
    let below = list.reduce(into: Set<String>()) { $0.formUnion(keys(of: $1, under: path + "[]")) }
    return below
  }
}
