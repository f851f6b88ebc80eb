import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("Logs of loggers")
struct LoggerTests {
  static let plain: Set<QualityFlag> = [.noBadges, .mirrorsNotVisible]
  static let assumed = plain.union([.timeZoneAssumed])

  @Test func `Unix times may be in seconds or milliseconds, and need no zone`() throws {
    let log = try Gathered(path: fixture("epoch.txt"))
    #expect(log.format == .epochText)
    #expect(log.clock == .sinceEpoch)
    #expect(
      log.entries.map { $0.time - 1_480_664_480_000 } == [
        3000, 4000, 5000, 6000, 6000, 7000, 8000, 9000, 10_123,
      ])
    #expect(
      log.entries.map { $0.login + $0.displayName } == [
        "mira_cat", "달토끼", "joe", "joe", "joe", "달토끼", "joe", "twitchnotify", "joe",
      ])
    #expect(
      log.entries.map(\.text) == [
        "moonHi moonHi", "안녕: 하세요", "", ": moonHi", ": moonHi", "", "", "nothing of note",
        "in milliseconds 😂",
      ])
    #expect(log.entries.compactMap { $0.notice?.kind } == [.sub, .resub])
    #expect(log.entries[5].notice?.plan == .prime)
    #expect(log.entries[6].notice?.cumulativeMonths == 5)
    #expect(
      log.tally.rejected == [
        .badTimeStamp: .init(count: 1, firstRecord: 10),
        .noAuthor: .init(count: 1, firstRecord: 11),
        .noTimeStamp: .init(count: 1, firstRecord: 12),
      ])
    #expect(log.facts.flags == LoggerTests.plain)
  }

  @Test func `TABs stand between time, name and text`() throws {
    let log = try Gathered(path: fixture("tabs.log"))
    #expect(log.format == .tabLog)
    #expect(
      try log.entries.map(\.time)
        == [
          "2021-06-15T18:55:59.873", "2021-06-15T18:56:00.001", "2021-06-15T18:56:00.001",
          "2021-06-15T18:56:01.500", "2021-06-15T23:59:59.999",
        ].map(milliseconds))
    #expect(log.entries.map(\.login) == ["mira_cat", "joe", "moonbot", "", "joe"])
    #expect(log.entries[3].displayName == "달토끼")
    #expect(
      log.entries.map(\.text) == [
        "moonHi", "a\tTAB: inside", "- thanks for subscribing! moonHi", "안녕 😂", "",
      ])
    #expect(log.tally.ignored == [.server: 2])
    #expect(
      log.tally.rejected == [
        .badTimeStamp: .init(count: 1, firstRecord: 8), .noAuthor: .init(count: 1, firstRecord: 9),
        .noTimeStamp: .init(count: 1, firstRecord: 10),
      ])
    #expect(log.facts.flags == LoggerTests.assumed)
  }

  @Test func `a socket's stamp holds for the lines of its chunk`() throws {
    let log = try Gathered(path: fixture("socket.log"))
    #expect(log.format == .untaggedIRC)
    #expect(log.format.layout == .channelDays)
    #expect(
      try log.entries.map(\.time)
        == [
          "2021-10-19T23:42:15", "2021-10-19T23:42:15", "2021-10-19T23:59:59",
          "2021-10-20T00:00:01",
          "2021-10-20T00:00:02.250",
        ].map(milliseconds))
    #expect(
      log.entries.map(\.channel.login) == [
        "moonriver", "sunhill", "sunhill", "moonriver", "moonriver",
      ])
    #expect(log.entries.map(\.login) == ["mira_cat", "joe", "joe", "luna", ""])
    #expect(
      log.entries.map(\.text) == ["귀엽~ㅋㅋ moonHi", "a: b 😂", "waves", ":) moonHi", ""])
    #expect(log.entries[4].notice?.kind == .sub)
    #expect(log.entries[4].displayName == "Luna")
    #expect(log.tally.ignored == [.server: 6, .blank: 4, .moderation: 1])
    #expect(
      log.tally.rejected == [
        .malformed: .init(count: 1, firstRecord: 17), .noAuthor: .init(count: 1, firstRecord: 18),
      ])
    #expect(log.facts.flags == LoggerTests.assumed)
  }

  @Test func `a socket's lines before the first stamp have no time`() throws {
    let line = ":joe!joe@joe PRIVMSG #moon :hi\n"
    let log = try Gathered(line + "2021-10-19 23:42:15,250 " + line + line)
    #expect(log.tally.messages == 2)
    #expect(log.tally.rejected == [.noTimeStamp: .init(count: 1, firstRecord: 1)])
    #expect(try log.entries.last?.time == milliseconds("2021-10-19T23:42:15.250"))
  }

  @Test func `a socket's lines with tags are read by their tags`() throws {
    let tags = "@badges=subscriber/3;emotes=25:0-4;room-id=7;tmi-sent-ts=1634654535123;user-id=9 "
    let line = tags + ":joe!joe@joe PRIVMSG #moon :Kappa 안녕"
    let stamped = "2021-10-19_23:32:31 — :tmi.twitch.tv 001 watcher :hi\r\r\n\r\n"
    let log = try Gathered(
      stamped + "2021-10-19_23:42:15 — " + line + "\r\r\n" + line + "\r\r\n2021-10-19 23:42:16 "
        + line)
    #expect(log.format == .taggedIRC)
    #expect(log.entries.map(\.time) == Array(repeating: 1_634_654_535_123, count: 3))
    #expect(log.entries.map(\.text) == Array(repeating: "Kappa 안녕", count: 3))
    #expect(log.entries.map(\.emotes) == Array(repeating: ["Kappa=25@0"], count: 3))
    #expect(log.tally.ignored == [.server: 1, .blank: 1])
    #expect(log.facts.flags == [])
  }

  @Test func `justlog's days may lack their zero, and rustlog's sentences are notices`() throws {
    let log = try Gathered(path: fixture("justlog.txt"))
    #expect(log.format == .justlogText)
    #expect(log.format.layout == .channelDays)
    #expect(
      try log.entries.map(\.time)
        == [
          "2020-01-02T15:04:05", "2020-01-02T15:04:06", "2020-01-02T15:04:10",
          "2020-01-02T15:04:12", "2020-01-02T15:04:13", "2020-01-31T23:59:59",
        ].map(milliseconds))
    #expect(
      log.entries.map(\.channel.login) == [
        "moonriver", "sunhill", "moonriver", "moonriver", "moonriver", "moonriver",
      ])
    #expect(log.entries.map(\.login) == ["mira_cat", "joe", "joe", "luna", "", "joe"])
    #expect(
      log.entries.map(\.text) == [
        "moonHi 안녕", "a: b 😂", "joe has been banned, he says", "고마워 moonHi",
        "words without an author", "",
      ])
    #expect(log.entries[4].notice?.kind == .other)
    #expect(log.entries[3].notice?.plan == .prime)
    #expect(log.entries[3].notice?.cumulativeMonths == 5)
    #expect(log.tally.ignored == [.moderation: 4])
    #expect(
      log.tally.rejected == [
        .badTimeStamp: .init(count: 1, firstRecord: 11),
        .malformed: .init(count: 1, firstRecord: 12),
        .noTimeStamp: .init(count: 1, firstRecord: 13),
      ])
    #expect(log.facts.flags == LoggerTests.assumed)
  }

  @Test func `chat-downloader's text of a VOD counts from its start`() throws {
    let log = try Gathered(path: fixture("chat-downloader-vod.txt"))
    #expect(log.format == .chatDownloaderText)
    #expect(log.clock == .sinceStart)
    #expect(log.entries.map(\.time) == [-5000, 25_000, 26_000, 27_000, 3_723_000, 90_000_000])
    #expect(
      log.entries.map(\.displayName) == ["mira_cat", "달토끼", "", "joe", "Luna", "mira_cat"])
    #expect(
      log.entries.map(\.text) == [
        "early", "a: b | c 😂", "deleted account", "", "고마워 moonHi", "late",
      ])
    #expect(log.entries.compactMap { $0.notice?.cumulativeMonths } == [5])
    #expect(
      log.tally.rejected == [
        .badTimeStamp: .init(count: 2, firstRecord: 7), .noAuthor: .init(count: 1, firstRecord: 8),
        .noTimeStamp: .init(count: 1, firstRecord: 9),
      ])
    #expect(log.isBalanced)
    #expect(log.facts.flags == LoggerTests.plain.union([.noStartTime]))
  }

  @Test func `chat-downloader's text of a live channel has local dates, notices and bans`() throws {
    let log = try Gathered(path: fixture("chat-downloader-live.txt"))
    #expect(log.format == .chatDownloaderText)
    #expect(log.clock == .sinceEpoch)
    #expect(log.entries[0].time == (try milliseconds("2026-03-01T20:00:05")))
    #expect(log.entries.map(\.displayName) == ["Mira_Cat", "joe", "Luna", "Sunhill", "joe", "joe"])
    #expect(
      log.entries.map(\.text) == [
        "moonHi 안녕", "Cheer100 LUL", "고마워: moonHi", "", "", "(not a badge) text",
      ])
    #expect(log.entries.map { $0.notice?.kind } == [nil, nil, .resub, .raid, .subgift, nil])
    #expect(log.entries[4].notice?.recipientDisplayName == "Luna")
    #expect(log.tally.ignored == [.moderation: 2])
    #expect(log.tally.rejected == [.badTimeStamp: .init(count: 1, firstRecord: 9)])
    #expect(log.facts.flags == LoggerTests.assumed)
  }

  @Test func `text of the same tool whose names have several words is another service's`() {
    let text = (0..<20).map { "0:\(10 + $0) | \($0 % 2 == 0 ? "Mira Cat" : "joe"): hi\n" }.joined()
    #expect(throws: LogProblem.self) { try Gathered(text) }
  }

  @Test func `tcd's text counts from the start of the VOD, with roles before names`() throws {
    let log = try Gathered(path: fixture("tcd.txt"), format: .tcdText)
    #expect(log.clock == .sinceStart)
    #expect(log.entries.map(\.time) == [5000, 6000, 7000, 8000, 9000, 90_001_000])
    #expect(
      log.entries.map(\.displayName) == ["mira_cat", "달토끼", "joe", "Luna", "joe", "joe"])
    #expect(
      log.entries.map(\.text) == ["moonHi 안녕", "a > b: c 😂", "waves 👋", "고마워", "", "late"])
    #expect(log.entries.compactMap { $0.notice?.cumulativeMonths } == [5])
    #expect(
      log.tally.rejected == [
        .badTimeStamp: .init(count: 1, firstRecord: 7), .noAuthor: .init(count: 1, firstRecord: 8),
        .noTimeStamp: .init(count: 1, firstRecord: 9),
      ])
    #expect(log.facts.flags == LoggerTests.plain.union([.noStartTime]))
    let lines = (10..<40).map { "[0:00:\($0)] <joe> hi\n" }.joined()
    #expect(try Gathered(lines).format == .tcdText)
    let named = lines.replacingOccurrences(of: "0] <joe>", with: "0] <Joe Q>")
    #expect(try Gathered(named).format == .tcdText)
    let foreign = lines.replacingOccurrences(of: "<joe>", with: "<Joe Q>")
    #expect(throws: LogProblem.self) { try Gathered(foreign) }
  }

  @Test(arguments: [
    (
      "OverRustleLogs", "[2017-01-01 00:00:00 UTC] joe: hi\n", LogFormat.twitchDownloaderText
    ),
    (
      "a page of API v5 as yt-dlp took it",
      #"{"comments": [{"_id": "a", "content_offset_seconds": 1.5, "message": {"body": "hi"}}], "_next": "b"}"#,
      .rechatJSON
    ),
    (
      "tcd's JSON",
      #"{"video": {"id": "1", "user_id": "9001", "created_at": "2020-03-01T11:00:00Z", "duration": "1h2m3s"}, "#
        + #""comments": [{"_id": "a", "content_offset_seconds": 1.5, "message": {"body": "hi"}}]}"#,
      .twitchDownloaderJSON
    ),
  ])
  func `what other tools write alike is read alike`(
    tool: String, text: String, format: LogFormat
  ) throws {
    let log = try Gathered(text)
    #expect(log.format == format)
    #expect(log.entries.map(\.text) == ["hi"])
  }

  @Test func `a page tells more than text and less than JSON`() {
    let ladder: [LogFormat] = [
      .csv, .twitchDownloaderText, .twitchDownloaderHTML, .twitchDownloaderJSON, .taggedIRC,
    ]
    #expect(zip(ladder, ladder.dropFirst()).allSatisfy { $0.richness < $1.richness })
  }

  @Test func `formats of plain text mark no emotes`() {
    let plain: [LogFormat] = [
      .koreanClient, .chatty, .epochText, .tabLog, .untaggedIRC, .chatterino, .justlogText,
      .chatDownloaderText, .tcdText,
    ]
    for format in plain {
      #expect(!format.marksFirstPartyEmotes)
      #expect(format.richness < LogFormat.twitchDownloaderJSON.richness)
    }
  }
}
