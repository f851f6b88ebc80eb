import Emotes
import Foundation
import Report
import Statistics
import Testing

@testable import UsageStudy

@Suite struct PrivacyLawTests {
  @Test func `nothing kept back follows from all that a report prints together`() throws {
    var random = SplitMix64(seed: 2026)
    var totals = 0
    var days = 0
    var cells = 0
    for number in 0..<400 {
      let world = SmallWorld.random(&random)
      let reader = try #require(CarefulReader(world))
      for secret in reader.secrets {
        let isSafe = reader.doubts(secret.places)
        #expect(isSafe, "world \(number): \(secret.name)")
      }
      totals += reader.secrets.filter { $0.kind == .total }.count
      days += reader.secrets.filter { $0.kind == .day }.count
      cells += reader.secrets.filter { $0.kind == .cell }.count
    }
    #expect(totals > 100 && days > 100 && cells > 50, "\(totals) \(days) \(cells)")
  }

  @Test func `every number by day that is shown rests on five chatters or none`() throws {
    var random = SplitMix64(seed: 7)
    var shown = 0
    for _ in 0..<400 {
      let channel = try #require(SmallWorld.random(&random).usage().channels.first)
      guard !channel.hidesDays else { continue }
      let lines = Set(channel.lines.map(\.key))
      for day in channel.days where !day.isHidden {
        let others = day.emotes.filter { !lines.contains($0.key) }.map(\.value.chattersAtLeast)
        let told = lines.compactMap { day.emotes[$0]?.chattersAtLeast } + [others.max() ?? 0]
        #expect(told.allSatisfy { $0 == 0 || $0 >= 5 })
        shown += told.filter { $0 > 0 }.count
      }
    }
    #expect(shown > 200)
  }

  @Test func `the days and the lines of one emote are kept back together`() throws {
    // Days alone hid the 1st and 2nd, lines alone the 1st and 3rd: 44 - 8 - 9 - 25 told of the 1st.
    var world = SmallWorld()
    world.add(
      channel: "quiet",
      zip(1...4, [22, 29, 28, 25]).map {
        .init(start: "2026-03-0\($0)T03:00:00Z", messages: $1, chatters: 20)
      },
      [
        .init(
          code: "웃음", provider: .twitch, isOwn: false, uses: [2, 9, 8, 25],
          chatters: [1, 9, 8, 25], allChatters: 26)
      ])
    let files = world.files()
    #expect(
      try #require(files["timeline.csv"]) == """
        day,웃음
        2026-03-01,<5
        2026-03-02,9
        2026-03-03,<5
        2026-03-04,25

        """)
    #expect(
      try #require(files["days.csv"]) == """
        day,streams,messages,emote_messages,uses,uses_per_1000_messages
        2026-03-01,1,22,<5,<5,<5
        2026-03-02,1,29,9,9,310.344828
        2026-03-03,1,28,<5,<5,<5
        2026-03-04,1,25,25,25,1000

        """)
  }

  @Test func `an emote of few chatters is not the rest of a day's sum`() throws {
    // 13 emotes on the 10th, of which LUL is 10, told that 3 were Kappa.
    var world = SmallWorld()
    world.add(
      channel: "small",
      (10...21).map { .init(start: "2026-03-\($0)T03:00:00Z", messages: 60, chatters: 20) },
      [
        .init(
          code: "LUL", provider: .twitch, isOwn: false,
          uses: [10, 10, 11] + Array(repeating: 20, count: 9),
          chatters: [10, 10, 11] + Array(repeating: 20, count: 9), allChatters: 30),
        .init(
          code: "Kappa", provider: .twitch, isOwn: false,
          uses: [3] + Array(repeating: 9, count: 11),
          chatters: [1] + Array(repeating: 9, count: 11), allChatters: 20),
      ])
    let files = world.files()
    #expect(
      try #require(files["timeline.csv"]).hasPrefix(
        """
        day,LUL,Kappa
        2026-03-10,<5,<5
        2026-03-11,<5,<5
        2026-03-12,11,9

        """))
    #expect(
      try #require(files["days.csv"]).contains(
        """
        2026-03-10,1,60,<5,<5,<5
        2026-03-11,1,60,<5,<5,<5
        2026-03-12,1,60,20,20,333.333333

        """))
  }

  @Test func `days on which every message has an emote are not told by the chat volume`() throws {
    var world = SmallWorld()
    world.add(
      channel: "full",
      zip(1...4, [2, 8, 40, 60]).map {
        .init(start: "2026-03-0\($0)T03:00:00Z", messages: $1, chatters: 20)
      },
      [
        .init(
          code: "LUL", uses: [2, 8, 30, 30], chatters: [1, 8, 20, 20], allChatters: 30)
      ])
    let days = try #require(world.files()["days.csv"])
    #expect(days.contains("2026-03-01,1,2,<5,<5,<5\n2026-03-02,1,8,<5,<5,<5\n2026-03-03,1,40,<5"))
    #expect(days.contains("2026-03-04,1,60,30,30,500\n"))
  }

  @Test func `lead uses in one to four messages are kept back with the next, or with their sum`()
    throws
  {
    var world = SmallWorld()
    world.add(
      channel: "lead", [.init(start: "2026-03-01T03:00:00Z", messages: 90, chatters: 40)],
      [
        .init(code: "star", uses: [40], chatters: [20], allChatters: 20),
        .init(code: "sun", uses: [16], chatters: [9], allChatters: 9),
        .init(code: "moon", uses: [5], chatters: [5], allChatters: 5),
      ])
    let files = world.files()
    let counts = try #require(files["counts.csv"])
    #expect(counts.contains("star,7tv,40,40,30,20,20") && counts.contains("sun,7tv,16,16,<5,9,9"))
    #expect(counts.contains("moon,7tv,5,5,<5,5,5"))
    #expect(try #require(files["totals.csv"]).contains(",61,61,677.777778,45,3,0"))
    world.rows.totals.removeFirst(2)
    world.rows.counts.removeFirst(2)
    #expect(try #require(world.files()["totals.csv"]).contains(",<5,1,0"))
  }
}

/// Someone who takes every number of a report together and looks for other chat that fits them.
///
/// In its worlds each message holds one emote, so that uses are messages and every sum is exact. It
/// knows that uses are whole and not negative, that each used emote has one, that a day has no more emotes than messages, and what a last day says.
private struct CarefulReader {
  enum Kind { case total, day, cell }

  struct Secret {
    var kind: Kind
    var name: String
    var places: UInt64
  }

  private(set) var secrets: [Secret] = []
  /// The true uses of each emote on each day, and last a place outside the chat.
  private var uses: [Int] = []
  private var least: [Int] = []
  /// The shown sums that each place takes part in, as bits.
  private var sums: [UInt64] = []
  private var sumCount = 0
  private var volume: [Int] = []
  private let emoteCount: Int
  private let dayCount: Int

  init?(_ world: SmallWorld) {
    guard let channel = world.usage().channels.first else { return nil }
    let tables = Dictionary(uniqueKeysWithValues: world.report().tables.map { ($0.name, $0) })
    guard let days = tables["days"], let totals = tables["totals"] else { return nil }
    let emotes = channel.used
    emoteCount = emotes.count
    dayCount = channel.days.count
    for emote in emotes {
      for day in channel.days { uses.append(day.emotes[emote.key]?.messages ?? 0) }
    }
    uses.append(1000)
    least = uses.map { _ in 0 }
    sums = uses.map { _ in 0 }
    volume = days.column("messages").map { $0.shownNumber ?? 0 }
    read(totals.column("uses"), "total", .total, [everything])
    read(days.column("uses"), "day", .day, (0..<dayCount).map(row))
    guard let table = tables["emotes"] else { return }
    let places = table.column("emote").compactMap { cell in
      emotes.firstIndex { .text($0.key.code) == cell }
    }
    read(table.column("uses"), "emote", .total, places.map(column))
    readLastDays(zip(places, table.column("last_used")), days.column("day"))
    for line in tables["timeline"]?.columns.dropFirst() ?? [] {
      guard let emote = emotes.firstIndex(where: { $0.label == line.title }) else { continue }
      let cells = tables["timeline"]?.column(line.key) ?? []
      read(
        cells, line.key, .cell, cells.indices.map { 1 << UInt64(emote * dayCount + $0) })
    }
  }

  private var everything: UInt64 { (1 << UInt64(emoteCount * dayCount)) - 1 }
  private func column(_ emote: Int) -> UInt64 {
    (0..<dayCount).reduce(0) { $0 | 1 << UInt64(emote * dayCount + $1) }
  }
  private func row(_ day: Int) -> UInt64 {
    (0..<emoteCount).reduce(0) { $0 | 1 << UInt64($1 * dayCount + day) }
  }
  private func sum(_ places: UInt64) -> Int {
    uses.indices.reduce(0) { places >> UInt64($1) & 1 == 1 ? $0 + uses[$1] : $0 }
  }

  private mutating func read(_ cells: [Cell], _ name: String, _ kind: Kind, _ places: [UInt64]) {
    for (index, (cell, places)) in zip(cells, places).enumerated() {
      if let number = cell.shownNumber {
        #expect(number == sum(places), "\(name) \(index)")
        for place in sums.indices where places >> UInt64(place) & 1 == 1 {
          sums[place] |= 1 << UInt64(sumCount)
        }
        sumCount += 1
      } else if cell.isHidden, sum(places) > 0 {
        secrets.append(Secret(kind: kind, name: "\(name) \(index)", places: places))
      }
    }
  }

  /// The last day has a use, and later ones have none.
  private mutating func readLastDays(_ last: Zip2Sequence<[Int], [Cell]>, _ days: [Cell]) {
    for (emote, cell) in last {
      guard case .date(let date) = cell else { continue }
      for (index, day) in days.enumerated() {
        guard case .date(let other) = day else { continue }
        if other == date { least[emote * dayCount + index] = 1 }
        if date < other {
          sums[emote * dayCount + index] |= 1 << UInt64(sumCount)
          sumCount += 1
        }
      }
    }
  }

  /// Whether other chat fits all that is shown, and has another sum at some places.
  ///
  /// It tries to move one use, and two at once.
  func doubts(_ secret: UInt64) -> Bool {
    let all = uses.indices
    for from in all {
      for to in all where from != to {
        if sums[from] == sums[to], fits([from], [to]), changes(secret, [from], [to]) { return true }
      }
    }
    for from in all {
      for second in all where second >= from {
        for to in all where to != from && to != second {
          for last in all where last >= to && last != from && last != second {
            guard sums[from] & sums[second] == sums[to] & sums[last],
              sums[from] | sums[second] == sums[to] | sums[last]
            else { continue }
            if changes(secret, [from, second], [to, last]), fits([from, second], [to, last]) {
              return true
            }
          }
        }
      }
    }
    return false
  }

  private func changes(_ secret: UInt64, _ from: [Int], _ to: [Int]) -> Bool {
    func count(_ places: [Int]) -> Int { places.count { secret >> UInt64($0) & 1 == 1 } }
    return count(from) != count(to)
  }

  private func fits(_ from: [Int], _ to: [Int]) -> Bool {
    var other = uses
    for place in from { other[place] -= 1 }
    for place in to { other[place] += 1 }
    guard zip(other, least).allSatisfy({ $0 >= $1 }) else { return false }
    for day in 0..<dayCount {
      let sum = (0..<emoteCount).reduce(0) { $0 + other[$1 * dayCount + day] }
      if sum > volume[day] { return false }
    }
    return (0..<emoteCount).allSatisfy { emote in
      (0..<dayCount).contains { other[emote * dayCount + $0] > 0 }
    }
  }
}

extension Cell {
  fileprivate var shownNumber: Int? {
    if isHidden { return nil }
    return switch self {
    case .count(let value, _), .plainCount(let value): value
    default: nil
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
  /// A channel with few days, few emotes and few chatters; some of it full of emotes.
  fileprivate static func random(_ random: inout SplitMix64) -> SmallWorld {
    var world = SmallWorld()
    let days = Int.random(in: 2...5, using: &random)
    let crowd = [6, 9, 14, 30].randomElement(using: &random) ?? 9
    let lines = (0..<Int.random(in: 1...5, using: &random)).map { number in
      let chatters = (0..<days).map { _ in
        max(0, Int.random(in: -2...crowd / (number + 1) + 2, using: &random))
      }
      let uses = chatters.map { $0 == 0 ? 0 : $0 + Int.random(in: 0...2, using: &random) }
      let least = chatters.max() ?? 0
      return Line(
        code: "e\(number)", isOwn: number % 2 == 0, uses: uses, chatters: chatters,
        allChatters: Int.random(in: least...max(least, chatters.reduce(0, +)), using: &random))
    }
    let spare = Bool.random(using: &random) ? 0...1 : 100...100
    let undated = Int.random(in: 0..<10, using: &random)
    let streams = (0..<days).map { day in
      Stream(
        start: day == undated ? nil : "2026-03-0\(day + 1)T03:00:00Z",
        messages: lines.reduce(0) { $0 + $1.uses[day] } + Int.random(in: spare, using: &random),
        chatters: 40)
    }
    world.add(channel: "small", streams, lines)
    return world
  }
}
