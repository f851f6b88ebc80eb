import Foundation
import Chat
import Emotes
import Report
import StudyKit
import TestKit
import Testing

@testable import Corpus
@testable import UsageStudy

@Suite struct UsageReportTests {
  @Test func `the report of a small world reads well`() throws {
    try expectGolden(try #require(SmallWorld.march.files()["report.md"]), named: "march.md")
  }

  @Test func `the counts are those added by hand`() throws {
    let channel = try #require(SmallWorld.march.usage().channels.first)
    #expect(channel.messages == 17_410 && channel.uses == 8968)
    let kek = try #require(channel.emotes.first)
    #expect(kek.label == "moonKEK" && kek.counts.uses == 3780 && kek.counts.messages == 1890)
    #expect(abs(channel.share(kek) - 3780.0 / 8968) < 1e-15)
    // Two streams start on the 19th in Seoul, on the 18th and the 19th in UTC.
    #expect(
      channel.days.map(\.day?.description) == [
        "2026-03-02", "2026-03-05", "2026-03-09", "2026-03-12", "2026-03-16", "2026-03-19",
      ])
    #expect(channel.days.map(\.uses) == [1143, 1266, 2273, 1051, 1227, 2008])
    #expect(channel.days.last?.streams == 2)
    #expect(channel.neverUsed == 2)
    // Wowee rests on three chatters; moonNap would give it away.
    #expect(channel.emotes.filter(\.isHidden).map(\.label) == ["moonNap", "Wowee"])
  }

  @Test func `in another zone a stream belongs to another day`() throws {
    var options = SmallWorld.options
    options.timeZone = .gmt
    let channel = try #require(SmallWorld.march.usage(options).channels.first)
    #expect(channel.days.map(\.uses) == [1143, 1266, 2273, 1051, 1227, 557, 1451])
  }

  @Test func `only chosen providers count`() throws {
    var options = SmallWorld.options
    options.providers = [.bttv, .ffz]
    let channel = try #require(SmallWorld.march.usage(options).channels.first)
    #expect(channel.used.map(\.label) == ["catJAM", "D:", "Wowee"])
    #expect(channel.uses == 647 + 87 + 3)
    let report = SmallWorld.march.files(options)
    #expect(report["report.md"]?.contains("Only emotes of bttv and ffz count") == true)
  }

  @Test func `emoji count only where they are asked for`() throws {
    var world = SmallWorld.march
    for index in world.rows.totals.indices where world.rows.totals[index].emote.code == "OMEGALUL" {
      world.rows.totals[index].emote.provider = .emoji
    }
    for index in world.rows.counts.indices where world.rows.counts[index].emote.code == "OMEGALUL" {
      world.rows.counts[index].emote.provider = .emoji
    }
    let all = try #require(world.usage().channels.first)
    #expect(!all.used.contains { $0.key.provider == .emoji })
    #expect(all.uses == all.days.reduce(0) { $0 + $1.uses })
    var options = SmallWorld.options
    options.providers = try UsageStudy.providers("emoji")
    #expect(try #require(world.usage(options).channels.first).used.map(\.label) == ["OMEGALUL"])
  }

  @Test func `the value of providers is read, or refused with the known names`() throws {
    #expect(try UsageStudy.providers("all") == nil)
    #expect(try UsageStudy.providers("7tv, bttv") == [.sevenTV, .bttv])
    let failure = #expect(throws: Failure.self) { try UsageStudy.providers("bttv,7vt") }
    #expect(failure?.code == .manifestWrong)
    #expect(failure?.sentence.contains("'7vt' is not known") == true)
    #expect(throws: Failure.self) { try UsageStudy.providers("") }
  }

  @Test func `codes that merely look alike are counted apart`() throws {
    var world = SmallWorld()
    world.add(
      channel: "twins",
      [
        .init(start: "2026-03-02T11:00:00Z", messages: 500, chatters: 90),
        .init(start: "2026-03-03T11:00:00Z", messages: 500, chatters: 90),
      ],
      [
        .init(code: "caf\u{E9}", uses: [70, 60], chatters: [30, 20], allChatters: 40),
        .init(code: "cafe\u{301}", uses: [50, 40], chatters: [25, 15], allChatters: 30),
      ])
    let channel = try #require(world.usage().channels.first)
    #expect(channel.emotes.map(\.counts.uses) == [130, 90])
    #expect(channel.days.map(\.emotes.count) == [2, 2])
    #expect(channel.emotes.map(\.label.unicodeScalars.count) == [4, 5])
  }

  @Test func `an empty selection says so and draws nothing`() throws {
    let files = SmallWorld().files()
    let markdown = try #require(files["report.md"])
    #expect(markdown.contains("The selection holds no stream"))
    #expect(!files.keys.contains { $0.hasSuffix(".svg") })
  }

  @Test(arguments: [
    ([900, 300, 100, 9, 8, 7, 6], ["e0", "e1", "e2", "other"]),
    ([90, 80, 70, 60, 50, 40, 30], ["e0", "e1", "e2", "e3", "e4", "e5", "e6"]),
    ([90, 80, 70, 60, 50, 40, 30, 20], ["e0", "e1", "e2", "e3", "e4", "e5", "other"]),
  ])
  func `the table of the ring has the slices that are drawn`(uses: [Int], slices: [String]) throws {
    var world = SmallWorld()
    world.add(
      channel: "ring", [.init(start: "2026-03-02T11:00:00Z", messages: 5000, chatters: 90)],
      uses.enumerated().map { index, uses in
        .init(code: "e\(index)", uses: [uses], chatters: [6], allChatters: 6)
      })
    let files = world.files()
    let rows = try #require(files["shares.csv"]).split(separator: "\n").dropFirst()
    #expect(rows.map { String($0.prefix { $0 != "," }) } == slices)
    let svg = try #require(files["shares.svg"])
    let title = try Regex("<title>([^<]*): ", as: (Substring, Substring).self)
    let drawn = svg.matches(of: title).map { String($0.output.1) }
    #expect(drawn == slices)
  }

  @Test func `chat without a known emote says so and draws the volume alone`() throws {
    var world = SmallWorld()
    world.add(
      channel: "quiet",
      [
        .init(start: "2026-03-02T11:00:00Z", messages: 50, chatters: 9),
        .init(start: "2026-03-03T11:00:00Z", messages: 60, chatters: 9),
      ], [])
    let files = world.files()
    let markdown = try #require(files["report.md"])
    #expect(markdown.contains("None of them holds a known emote: 0 uses."))
    #expect(files.keys.filter { $0.hasSuffix(".svg") } == ["days.svg"])
  }

  @Test func `streams without a start count in totals and are told apart`() throws {
    var world = SmallWorld.march
    world.rows.streams[2].startedAt = nil
    let channel = try #require(world.usage().channels.first)
    #expect(channel.uses == 8968 && channel.datedDays.count == 5)
    #expect(channel.days.last?.day == nil && channel.days.last?.uses == 2273)
    let markdown = try #require(world.files()["report.md"])
    #expect(markdown.contains("1 of 7 streams has no known start"))
    #expect(markdown.contains("| not known | 1 | 3,900 |"))
  }

  @Test func `each channel has its section and files of its own`() throws {
    var world = SmallWorld.march
    world.add(
      channel: "별_star", [.init(start: "2026-03-03T11:00:00Z", messages: 900, chatters: 80)],
      [.init(code: "starPog", isOwn: false, uses: [70], chatters: [30], allChatters: 30)])
    world.add(
      channel: "moon-river", [.init(start: "2026-03-03T11:00:00Z", messages: 900, chatters: 80)],
      [.init(code: "Kappa", isOwn: false, uses: [90], chatters: [31], allChatters: 31)])
    let files = world.files()
    let markdown = try #require(files["report.md"])
    #expect(markdown.contains("### moonriver") && markdown.contains("### 별\\_star"))
    #expect(files["uses-moonriver.svg"] != nil && files["uses-moon-river.svg"] != nil)
    #expect(files["channels.svg"] != nil)
    #expect(markdown.contains("Lead uses are not available in moon-river and 별\\_star"))
  }

  @Test func `without a catalogue of the channel nothing is said of unused emotes`() throws {
    var world = SmallWorld()
    world.add(
      channel: "plain", [.init(start: "2026-03-03T11:00:00Z", messages: 900, chatters: 80)],
      [
        .init(code: "Kappa", isOwn: false, uses: [90], chatters: [31], allChatters: 31),
        .init(code: "웃음", isOwn: false, uses: [70], chatters: [30], allChatters: 30),
      ])
    let files = world.files()
    let markdown = try #require(files["report.md"])
    #expect(!markdown.contains("were used at least once"))
    let told =
      "2 emotes were used; no catalogue tells the channel's own emotes, so which of them "
      + "were never used is not known."
    #expect(markdown.components(separatedBy: told).count == 3)
    #expect(try #require(files["totals.csv"]).hasSuffix(",,2,\n"))
    #expect(try #require(files["counts.svg"]).contains("lead uses") == false)
    world.add(
      channel: "plainer", [.init(start: "2026-03-03T11:00:00Z", messages: 900, chatters: 80)],
      [
        .init(code: "moonHi", uses: [9], chatters: [9], allChatters: 9),
        .init(code: "moonBye", uses: [8], chatters: [8], allChatters: 8),
      ])
    let answer = try #require(world.files()["report.md"])
    #expect(answer.contains("All 2 own emotes of plainer were used at least once."))
  }

  @Test func `a prefix rule tells own emotes, but not which ones were never used`() throws {
    var world = SmallWorld()
    world.add(
      channel: "wakgood", [.init(start: "2026-03-03T11:00:00Z", messages: 900, chatters: 80)],
      [
        .init(code: "wakHi", isListed: false, uses: [90], chatters: [31], allChatters: 31),
        .init(code: "wakBye", isListed: false, uses: [70], chatters: [30], allChatters: 30),
      ])
    let files = world.files()
    let markdown = try #require(files["report.md"])
    #expect(markdown.contains("2 emotes were used; no catalogue tells the channel's own emotes"))
    #expect(!markdown.contains("used at least once"))
    #expect(try #require(files["counts.svg"]).contains("lead uses"))
  }

  @Test func `few notices are not told, nor what would give them away`() throws {
    func sources(_ notices: Int..., elsewhere: Int = 0) -> String {
      var world = SmallWorld.march
      world.rows.tallies = notices.enumerated().map { index, notices in
        let messages = index == 0 ? 17_000 : 410
        return SourceTally(
          name: "log\(index)", format: "format\(index)", records: messages + notices + 7,
          messages: messages + (index == 0 ? elsewhere : 0), notices: notices,
          ignored: [("bot", 7)],
          rejected: [])
      }
      return world.files()["sources.csv"] ?? ""
    }
    let header = "format,sources,records,messages_and_notices,ignored,rejected\n"
    #expect(
      sources(30, 6) == header + "format0,1,17037,17030,7,0\nformat1,1,423,416,7,0\n")
    #expect(sources(30, 2) == header + "all formats,2,17456,17442,14,0\n")
    #expect(sources(1, 2) == "format,sources\nformat0,1\nformat1,1\n")
    #expect(sources(9, 8, elsewhere: -14) == "format,sources\nformat0,1\nformat1,1\n")
    #expect(sources(0, 0) == header + "format0,1,17007,17000,7,0\nformat1,1,417,410,7,0\n")
  }

  @Test func `names that look alike get different files`() {
    #expect(UsageReport.suffixes(["one"]) == [""])
    #expect(UsageReport.suffixes(["별_star", "달", "별"]) == ["-star", "-channel", "-channel-2"])
    #expect(UsageReport.suffixes(["a_b", "a-b", "c"]) == ["-a-b", "-a-b-2", "-c"])
    #expect(UsageReport.suffixes(["a-b-2", "a_b", "a-b"]) == ["-a-b-2", "-a-b", "-a-b-3"])
  }
}
