import Chat
import Emotes
import Foundation
import Report
import Statistics
import Testing

@testable import Corpus
@testable import UsageStudy

@Suite struct UsageLawTests {
  @Test(arguments: [1, 2, 3]) func `the order of rows changes nothing`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let world = SmallWorld.march
    var shuffled = world
    let order = world.rows.streams.indices.shuffled(using: &random)
    shuffled.rows.counts = world.rows.counts.map { count in
      var count = count
      count.stream = order.firstIndex(of: count.stream) ?? 0
      return count
    }.shuffled(using: &random)
    shuffled.rows.streams = order.map { world.rows.streams[$0] }
    shuffled.rows.totals.shuffle(using: &random)
    shuffled.rows.tallies.shuffle(using: &random)
    let expected = world.files()
    let differing = shuffled.files().filter { expected[$0.key] != $0.value }.keys.sorted()
    #expect(differing.isEmpty)
  }

  @Test func `doubling every message doubles every count and no share`() throws {
    let world = SmallWorld.march
    var doubled = world
    for index in world.rows.streams.indices {
      doubled.rows.streams[index].messages *= 2
      doubled.rows.streams[index].emoteMessages *= 2
    }
    for index in world.rows.totals.indices { doubled.rows.totals[index].counts.double() }
    for index in world.rows.counts.indices { doubled.rows.counts[index].counts.double() }
    let one = try #require(world.usage().channels.first)
    let two = try #require(doubled.usage().channels.first)
    #expect(two.uses == 2 * one.uses && two.leadUses == 2 * one.leadUses)
    #expect(two.messages == 2 * one.messages)
    #expect(two.days.map(\.uses) == one.days.map { 2 * $0.uses })
    #expect(two.emotes.map { two.share($0) } == one.emotes.map { one.share($0) })
    #expect(two.emotes.map(\.counts.chatters) == one.emotes.map(\.counts.chatters))
    #expect(two.emotes.map(\.isHidden) == one.emotes.map(\.isHidden))
  }

  @Test func `other names change names alone`() {
    let world = SmallWorld.march
    var renamed = world
    func name(_ text: String) -> String { "x" + text }
    for index in world.rows.streams.indices { renamed.rows.streams[index].channel = "xmoonriver" }
    for index in world.rows.totals.indices {
      renamed.rows.totals[index].channel = "xmoonriver"
      renamed.rows.totals[index].emote.code = name(world.rows.totals[index].emote.code)
    }
    for index in world.rows.counts.indices {
      renamed.rows.counts[index].emote.code = name(world.rows.counts[index].emote.code)
    }
    let expected = world.report().tables.filter { $0.name == "counts" }
      .flatMap(\.rows).map { Array($0.dropFirst()) }
    let actual = renamed.report().tables.filter { $0.name == "counts" }
      .flatMap(\.rows).map { Array($0.dropFirst()) }
    #expect(actual == expected && !expected.isEmpty)
  }

  @Test func `no file tells a count that rests on one to four chatters`() throws {
    var world = SmallWorld()
    let start = "2026-03-0"
    world.add(
      channel: "secret",
      (1...4).map { .init(start: "\(start)\($0)T11:00:00Z", messages: 900_000, chatters: 90) },
      [
        .init(
          code: "Big", uses: [5000, 6000, 7000, 8000], chatters: [50, 50, 50, 50], allChatters: 90),
        .init(
          code: "Loud", uses: [71_117, 0, 0, 0], chatters: [3, 0, 0, 0], allChatters: 3),
        .init(
          code: "Gap", uses: [400, 81_181, 500, 600], chatters: [20, 4, 21, 22], allChatters: 40),
        .init(code: "Mid", uses: [300, 300, 300, 300], chatters: [9, 9, 9, 9], allChatters: 20),
      ])
    for (name, text) in world.files() {
      for secret in ["71117", "71,117", "81181", "81,181"] {
        #expect(!text.contains(secret), "\(name)")
      }
    }
    let channel = try #require(world.usage().channels.first)
    #expect(channel.emotes.filter(\.isHidden).map(\.label) == ["Loud", "Mid"])
  }

  @Test func `a day on which few used emotes is kept back, and the next smallest with it`() throws {
    var world = SmallWorld()
    world.add(
      channel: "quiet",
      (1...4).map { .init(start: "2026-03-0\($0)T11:00:00Z", messages: 900_000, chatters: 90) },
      [
        .init(
          code: "Big", uses: [5000, 31_313, 47_474, 80_000], chatters: [9, 4, 20, 30],
          allChatters: 40)
      ])
    let files = world.files()
    for (name, text) in files {
      for secret in ["5000", "5,000", "31313", "31,313"] {
        #expect(!text.contains(secret), "\(name)")
      }
    }
    let days = try #require(files["days.csv"])
    #expect(
      days.hasSuffix(
        """
        2026-03-01,1,900000,<5,<5,<5
        2026-03-02,1,900000,<5,<5,<5
        2026-03-03,1,900000,47474,47474,52.7488889
        2026-03-04,1,900000,80000,80000,88.8888889

        """))
  }
}

extension EmoteCounts {
  fileprivate mutating func double() {
    uses *= 2
    messages *= 2
    leadUses *= 2
  }
}
