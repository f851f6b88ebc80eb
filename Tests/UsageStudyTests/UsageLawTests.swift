import Chat
import Emotes
import Foundation
import Report
import TestKit
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

  @Test func `nothing hidden follows from the sums that reports show`() throws {
    var random = SplitMix64(seed: 42)
    var hiddenSeen = 0
    for _ in 0..<150 {
      let world = SmallWorld.random(&random)
      let report = world.report()
      let shown = world.usage().channels.filter { !$0.hidesTotals && $0.uses > 0 }
      for channel in shown {
        let tables = Dictionary(uniqueKeysWithValues: report.tables.map { ($0.name, $0) })
        let emotes = try #require(tables["emotes"])
        hiddenSeen += check(emotes.column("uses"), sum: channel.uses)
        let counts = try #require(tables["counts"] ?? tables["emotes"])
        hiddenSeen += check(counts.column("lead_uses"), sum: channel.leadUses)
        let days = try #require(tables["days"])
        hiddenSeen += check(days.column("uses"), sum: channel.uses)
        hiddenSeen += check(days.column("emote_messages"), sum: channel.emoteMessages)
        hiddenSeen += checkTimeline(tables["timeline"], channel)
      }
    }
    #expect(hiddenSeen > 100)
  }

  /// Whether hidden cells of a column cannot be told from its sum; returns how many there are.
  private func check(_ cells: [Cell], sum: Int) -> Int {
    let hidden = cells.filter(\.isHidden).count
    guard hidden > 0 else { return 0 }
    let rest = cells.reduce(sum) { $0 - $1.shownCount }
    #expect(hidden > 1 && rest >= 2 * hidden)
    return hidden
  }

  private func checkTimeline(_ table: Table?, _ channel: ChannelUsage) -> Int {
    guard let table else { return 0 }
    // Days without a date are not in the table, but follow by subtraction.
    return table.columns.dropFirst().reduce(0) { seen, column in
      guard let emote = channel.emotes.first(where: { $0.label == column.title }) else {
        return seen
      }
      let undated = channel.days.last { $0.day == nil }?.emotes[emote.key]?.messages ?? 0
      let cells = table.column(column.key)
      let hidden = cells.filter(\.isHidden).count
      guard hidden > 0, undated == 0 else { return seen }
      return seen + check(cells, sum: emote.counts.messages)
    }
  }
}

extension EmoteCounts {
  fileprivate mutating func double() {
    uses *= 2
    messages *= 2
    leadUses *= 2
  }
}

extension Cell {
  fileprivate var shownCount: Int {
    if isHidden { return 0 }
    return switch self {
    case .count(let value, _), .plainCount(let value): value
    default: 0
    }
  }
}

extension Table {
  /// The cells of a column; none when the table has no such column.
  fileprivate func column(_ key: String) -> [Cell] {
    guard let place = columns.firstIndex(where: { $0.key == key }) else { return [] }
    return rows.map { $0[place] }
  }
}

extension SmallWorld {
  /// A channel with few streams, few emotes and few chatters.
  fileprivate static func random(_ random: inout SplitMix64) -> SmallWorld {
    var world = SmallWorld()
    let streams = (0..<Int.random(in: 1...5, using: &random)).map { index in
      let isDated = Int.random(in: 0..<8, using: &random) > 0
      return Stream(
        start: isDated ? "2026-03-0\(index + 1)T11:00:00Z" : nil, messages: 200, chatters: 40)
    }
    let lines = (0..<Int.random(in: 1...6, using: &random)).map { number in
      let chatters = streams.map { _ in max(0, Int.random(in: -3...9, using: &random)) }
      let uses = chatters.map { $0 == 0 ? 0 : $0 + Int.random(in: 0...5, using: &random) }
      let least = chatters.max() ?? 0
      return Line(
        code: "e\(number)", isOwn: number % 2 == 0, uses: uses, chatters: chatters,
        allChatters: Int.random(in: least...max(least, chatters.reduce(0, +)), using: &random))
    }
    world.add(channel: "small", streams, lines)
    return world
  }
}
