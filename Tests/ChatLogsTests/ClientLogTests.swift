import Chat
import Testing

@testable import ChatLogs

/// Milliseconds since 1970 of an ISO 8601 text.
func milliseconds(_ text: String) throws -> Int64 {
  try #require(Instant(iso8601: text.utf8)).milliseconds
}

@Suite("Logs of chat clients")
struct ClientLogTests {
  static let plain: Set<QualityFlag> = [.noBadges, .mirrorsNotVisible]

  @Test func `a Korean clock's halves of the day are read, and actions, names and notices`() throws
  {
    let log = try Gathered(path: fixture("korean-client.txt"))
    #expect(log.format == .koreanClient)
    #expect(log.clock == .sinceEpoch)
    #expect(log.format.layout == .oneStream)
    #expect(
      try log.entries.map(\.time)
        == [
          "2021-11-17T00:00:01", "2021-11-17T06:50:57", "2021-11-17T11:59:59",
          "2021-11-17T12:00:00",
          "2021-11-17T13:02:03", "2021-11-17T23:59:59", "2021-11-18T00:00:00",
        ].map(milliseconds))
    #expect(
      log.entries.map(\.displayName) == [
        "mira_cat", "달토끼", "Luna", "달토끼", "mira_cat", "joe", "joe",
      ])
    #expect(
      log.entries.map(\.text) == [
        "moonHi moonHi", "안녕하세요 :) 😂", "the name ends in a space", "is confused", "고마워요 moonHi",
        "a > b: c \u{E0000}", "",
      ])
    #expect(log.entries[4].notice?.kind == .resub)
    #expect(log.entries[4].notice?.cumulativeMonths == 4)
    #expect(
      log.tally.rejected == [
        .badTimeStamp: .init(count: 2, firstRecord: 8), .noAuthor: .init(count: 1, firstRecord: 10),
        .noTimeStamp: .init(count: 1, firstRecord: 11),
      ])
    #expect(log.tally.records == 11)
    #expect(log.facts.flags == ClientLogTests.plain.union([.timeZoneAssumed]))
    #expect(log.entries.allSatisfy { $0.badge == nil })
  }

  @Test func `Chatty's header gives the day and the zone, also past midnight`() throws {
    let log = try Gathered(path: fixture("chatty.log"))
    #expect(log.format == .chatty)
    #expect(
      try log.entries.map(\.time)
        == [
          "2016-09-02T22:04:58+08:00", "2016-09-02T22:05:00+08:00", "2016-09-02T22:05:02+08:00",
          "2016-09-02T22:05:03+08:00", "2016-09-02T22:05:04+08:00", "2016-09-02T22:06:00+08:00",
          "2016-09-02T22:06:01+08:00", "2016-09-02T22:06:02+08:00", "2016-09-02T23:59:59+08:00",
          "2016-09-03T00:00:01+08:00", "2016-09-02T23:59:58+08:00", "2016-09-04T10:00:00+09:00",
        ].map(milliseconds))
    #expect(log.facts.flags == ClientLogTests.plain)
  }

  @Test func `Chatty's names lose their roles, and its events have classes`() throws {
    let log = try Gathered(path: fixture("chatty.log"))
    #expect(
      log.entries.map(\.displayName) == [
        "mira_cat", "Moonriver", "달토끼", "joe", "joe", "Joe", "달토끼", "luna", "luna", "luna", "joe",
        "joe",
      ])
    #expect(log.entries.map(\.login).filter { !$0.isEmpty } == ["moonrabbit"])
    #expect(
      log.entries.prefix(8).map(\.text) == [
        "moonHi 안녕", "welcome: all", "ㅋㅋㅋ", "waves 👋", "*waves*", "", "고마워 <3", "moonHi all",
      ])
    #expect(log.entries.compactMap { $0.notice?.kind } == [.sub, .resub, .resub])
    #expect(log.entries.compactMap { $0.notice?.cumulativeMonths } == [8, 3])
    #expect(log.entries.compactMap { $0.notice?.plan } == [.tier2])
    #expect(log.tally.messages == 9)
    #expect(log.tally.ignored == [.moderation: 1, .server: 12])
    #expect(
      log.tally.rejected == [
        .noAuthor: .init(count: 1, firstRecord: 22),
        .badTimeStamp: .init(count: 1, firstRecord: 23),
        .noTimeStamp: .init(count: 1, firstRecord: 24),
      ])
    #expect(log.tally.records == 28)
  }

  @Test func `Chatty's other stamps are read: dates, and halves of the day`() throws {
    let log = try Gathered(
      """
      # Log started: 2016-09-02 09:00:00 -0500
      [2016-09-02 21:00:00] <joe> a
      [2016-09-03 01:00:00 PM] <joe> b
      [2:30 pm] <joe> c
      [02:00 AM] <joe> d
      """)
    #expect(
      try log.entries.map(\.time)
        == [
          "2016-09-02T21:00-05:00", "2016-09-03T13:00-05:00", "2016-09-03T14:30-05:00",
          "2016-09-04T02:00-05:00",
        ].map(milliseconds))
  }

  @Test func `Chatty tells its channel when it has joined`() throws {
    #expect(try Gathered(path: fixture("chatty.log")).facts.channel == Channel(login: "moonriver"))
    let none = try Gathered("# Log started: 2016-09-02 09:00:00 -0500\n[09:00:00] <joe> hi\n")
    #expect(none.facts.channel == Channel())
  }

  @Test func `a log of a client without its header has no day`() throws {
    for format in [LogFormat.chatty, .chatterino] {
      let log = try Gathered("[10:00:00] <joe> joe: hi\n", format: format)
      #expect(log.entries.isEmpty)
      #expect(log.tally.rejected[.badTimeStamp]?.count == 1)
    }
  }

  @Test func `Chatterino's authors are told from its sentences`() throws {
    let log = try Gathered(path: fixture("chatterino.log"))
    #expect(log.format == .chatterino)
    let said = log.entries.filter { $0.notice == nil }
    #expect(
      said.map(\.login) == [
        "mira_cat", "moonrabbit", "mira_cat", "moonriver", "joe", "joe", "luna", "joe",
      ])
    #expect(
      said.map(\.displayName) == ["", "달토끼", "mira_cat", "Moon River", "", "", "", ""])
    #expect(
      said.map(\.text) == [
        "moonHi 안녕", "ㅋㅋ: 😂", "twice named", "two words", "@mira_cat hi back", "", "my own words",
        "past midnight",
      ])
    let notices = log.entries.filter { $0.notice != nil }
    #expect(notices.compactMap { $0.notice?.kind } == [.resub, .raid, .subgift])
    #expect(notices.map(\.displayName) == ["Luna", "Sunhill", ""])
    #expect(notices[1].notice?.viewers == 12)
    #expect(notices[2].notice?.recipientDisplayName == "joe")
    #expect(notices.allSatisfy { $0.text.isEmpty })
    #expect(try said.last?.time == milliseconds("2026-03-02T00:00:01+09:00"))
    #expect(try said.first?.time == milliseconds("2026-03-01T22:00:05+09:00"))
    #expect(log.tally.ignored == [.blank: 1, .moderation: 3, .server: 4])
    #expect(
      log.tally.rejected == [
        .badTimeStamp: .init(count: 1, firstRecord: 20),
        .noTimeStamp: .init(count: 1, firstRecord: 21),
      ])
    #expect(log.facts.flags == ClientLogTests.plain)
  }

  @Test func `the sentence of a bits badge names nobody`() throws {
    let log = try Gathered(
      "# Start logging at 2026-03-01 10:00:00 KST\n[10:00:00] bits badge tier notification\n")
    #expect(log.entries.map(\.notice?.kind) == [.bitsbadgetier])
    #expect(log.entries.map(\.displayName) == [""])
  }

  @Test(
    "what Chatterino itself says is nobody's message",
    arguments: [
      ("A message from mira was deleted: joe just subscribed!", .moderation),
      ("A message from mira was deleted: joe: 12 raiders", .moderation),
      ("mira was banned by joe: spam", .moderation), ("Warning: reconnecting", .server),
      ("Chat has been cleared by a moderator.", .moderation), ("joe unbanned luna.", .moderation),
      ("joe has been permanently banned.", .moderation), ("Now hosting sunhill.", .server),
    ] as [(String, IgnoredReason)])
  func sentences(_ sentence: String, _ reason: IgnoredReason) throws {
    let log = try Gathered("# Start logging at 2026-03-01 10:00:00 KST\n[10:00:00] \(sentence)\n")
    #expect(log.entries.isEmpty)
    #expect(log.tally.ignored == [.server: 1].merging([reason: 1], uniquingKeysWith: +))
  }

  @Test(
    "the zone of a header is known, or UTC is assumed",
    arguments: [
      ("KST", 540), ("UTC", 0), ("CEST", 120), ("+03", 180), ("-0330", -210), ("UTC+9", 540),
      ("GMT+05:30", 330), ("IST", nil), ("", nil), ("Mitteleuropäische Zeit", nil), ("+99", nil),
      ("+999999999999999999", nil),
    ] as [(String, Int64?)])
  func zones(_ name: String, _ minutes: Int64?) throws {
    let log = try Gathered("# Start logging at 2026-03-01 09:59:00 \(name)\n[10:00:00] joe: hi\n")
    let wall = try milliseconds("2026-03-01T10:00")
    #expect(log.entries.map(\.time) == [wall - (minutes ?? 0) * 60_000])
    #expect(log.facts.flags.contains(.timeZoneAssumed) == (minutes == nil))
  }

  @Test(
    "Chatterino's clocks are read in every shape",
    arguments: [
      ("9:05", "09:05:00"), ("21:05", "21:05:00"), ("9:05 pm", "21:05:00"),
      ("12:05 AM", "00:05:00"),
      ("09:05:06.250", "09:05:06.250"), ("9:05 오후", "21:05:00"), ("오후 9:05", "21:05:00"),
      ("12:05 PM", "12:05:00"), ("9:5", nil), ("13:05 PM", nil), ("24:00", nil),
    ] as [(String, String?)])
  func clocks(_ stamp: String, _ time: String?) throws {
    let log = try Gathered("# Start logging at 2026-03-01 00:00:00 UTC\n[\(stamp)] joe: hi\n")
    #expect(
      try log.entries.map(\.time) == time.map { [try milliseconds("2026-03-01T" + $0)] } ?? [])
  }
}
