import Chat
import Collecting
import Foundation
import Synchronization
import TestKit
import Testing

/// Logs of a justlog or rustlog, collected into a folder by the library.
@Suite struct LogServiceTests {
  private let output = FileManager.default.temporaryDirectory.appending(path: "logs-\(UUID())").path

  /// 2026-03-01T00:00:00Z.
  private static let march: Int64 = 1_772_323_200_000
  private static let day: Int64 = 86_400_000

  private static func message(_ day: Int64, _ second: Int64 = 0, _ text: String = "hi")
    -> StandInLogs.Message
  {
    .init(march + (day - 1) * Self.day + second * 1000, "ann", text)
  }

  private func instant(_ text: String) throws -> Instant {
    try #require(Instant(iso8601: text.utf8))
  }

  private func run(
    _ logs: StandInLogs, at time: String, since: String? = nil, until: String? = nil,
    login: String = "moonriver", room: String? = nil
  ) throws -> LogServiceOutcome {
    let now = try instant(time)
    let client = HTTPClient(now: { now }, sleep: { _ in })
    let service = try #require(LogService(logs.server.address, client: client))
    let channel = try CollectionFolder(output, of: login)
    defer { channel.release() }
    let folder = LogFolder(channel, room: room)
    let period = Period(since: try since.map(instant), until: try until.map(instant))
    return try LogServiceCollection(from: service, into: folder, now: { now }).run(in: period) {
      _, _, _ in
    }
  }

  private func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(output)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func clean() { try? FileManager.default.removeItem(atPath: output) }

  @Test(arguments: StandInLogs.Kind.allCases)
  func `days that are listed are fetched as raw IRC, each once it has ended`(kind: StandInLogs.Kind)
    throws
  {
    defer { clean() }
    let logs = try StandInLogs(kind)
    logs.log("2026/3/1", Self.message(1), Self.message(1, 5))
    logs.log("2026/3/3", Self.message(3))
    let first = try run(logs, at: "2026-03-03T10:00:00Z")
    let days = [CivilDate("2026-03-01"), CivilDate("2026-03-03")].compactMap(\.self)
    #expect(first.downloaded == days && first.present == days && first.isListed)
    #expect(first.failed.isEmpty && first.skipped.isEmpty)
    #expect(
      logs.asked == [
        "/list channel=moonriver", "/channel/moonriver/2026/3/1 raw=1",
        "/channel/moonriver/2026/3/3 raw=1",
      ])
    let log = try #require(text("moonriver/2026-03-01.txt"))
    #expect(log.hasPrefix(kind == .justlog ? "@badge-info=;" : "@tmi-sent-ts=1772323200000;"))
    #expect(log.utf8.count { $0 == UInt8(ascii: "\n") } == 2)
    #expect(text("moonriver/2026-03-01.txt.meta.json") == #"{"channel":"moonriver"}"# + "\n")
    // A day that goes on is fetched again, replaces the file when it has grown, and then is whole.
    let same = try run(logs, at: "2026-03-03T11:00:00Z")
    #expect(same.downloaded.isEmpty)
    #expect(same.skipped.map(\.reason) == ["it is there already", "it has not grown"])
    logs.log("2026/3/3", Self.message(3, 9, "later"))
    #expect(try run(logs, at: "2026-03-04T00:00:00Z").downloaded == [days[1]])
    #expect(text("moonriver/2026-03-03.txt")?.contains("later") == true)
    let count = logs.asked.count
    let last = try run(logs, at: "2026-03-04T00:00:00Z")
    #expect(last.downloaded.isEmpty && last.present == days)
    #expect(logs.asked.dropFirst(count) == ["/list channel=moonriver"])
  }

  @Test func `a period takes every day that has a part in it, and none after today`() throws {
    defer { clean() }
    let logs = try StandInLogs(.justlog)
    for day in 1...6 { logs.log("2026/3/\(day)", Self.message(Int64(day))) }
    let outcome = try run(
      logs, at: "2026-03-05T00:00:00Z", since: "2026-03-02T23:59:59Z", until: "2026-03-04")
    #expect(outcome.downloaded.map(\.description) == ["2026-03-02", "2026-03-03"])
    let rest = try run(logs, at: "2026-03-05T00:00:00Z", since: "2026-03-03")
    #expect(rest.downloaded.map(\.description) == ["2026-03-04", "2026-03-05"])
    #expect(rest.present.map(\.description) == ["2026-03-03", "2026-03-04", "2026-03-05"])
  }

  @Test(arguments: StandInLogs.Kind.allCases)
  func `without a list each day is asked for, and needs a start`(kind: StandInLogs.Kind) throws {
    defer { clean() }
    let logs = try StandInLogs(kind)
    logs.log("2026/2/28", Self.message(0))
    logs.log("2026/3/2", Self.message(2))
    let noList: StandInServer.Response =
      kind == .justlog ? .init(200, "<!doctype html><html></html>") : .init(404, "Not found")
    logs.change("/list", to: noList)
    let address = logs.server.address
    #expect(throws: LogServiceError.noList(address: address, channel: "moonriver")) {
      try run(logs, at: "2026-03-03T10:00:00Z")
    }
    let outcome = try run(
      logs, at: "2026-03-03T10:00:00Z", since: "2026-02-28", until: "2027-01-01")
    #expect(!outcome.isListed)
    #expect(outcome.downloaded.map(\.description) == ["2026-02-28", "2026-03-02"])
    #expect(outcome.skipped.map(\.day.description) == ["2026-03-01", "2026-03-03"])
    #expect(outcome.skipped.allSatisfy { $0.reason == "there is no log of that day" })
    logs.change("/channel/moonriver/2026/3/3", to: .init(200, "\r\n"))
    let empty = try run(logs, at: "2026-03-03T10:00:00Z", since: "2026-03-03")
    #expect(empty.skipped == outcome.skipped.suffix(1) && empty.present.isEmpty)
    // A day without a log may get one.
    logs.log("2026/3/1", Self.message(1))
    let later = try run(logs, at: "2026-03-03T10:00:00Z", since: "2026-02-28")
    #expect(later.downloaded.map(\.description) == ["2026-03-01"])
  }

  @Test func `a list that is found by the id only is found where the id is known`() throws {
    defer { clean() }
    let logs = try StandInLogs(.justlog)
    logs.log("2026/3/1", Self.message(1))
    #expect(throws: LogServiceError.noList(address: logs.server.address, channel: "moon")) {
      try run(logs, at: "2026-03-03T10:00:00Z", login: "moon")
    }
    let outcome = try run(logs, at: "2026-03-03T10:00:00Z", login: "moon", room: "700100100")
    #expect(outcome.isListed)
    #expect(logs.asked.contains("/list channelid=700100100"))
    #expect(outcome.skipped.map(\.day.description) == ["2026-03-01"], "nothing under that login")
    logs.change("/channel/moon/2026/3/1", to: .init(200, "@id=1 :a!a@a PRIVMSG #moon :x\n"))
    _ = try run(logs, at: "2026-03-03T10:00:00Z", login: "moon", room: "700100100")
    #expect(
      text("moon/2026-03-01.txt.meta.json") == #"{"channel":"moon","room_id":"700100100"}"# + "\n")
  }

  @Test(arguments: [
    "<!doctype html><html></html>", "[2026-03-1 11:00:00] #moonriver ann: hi\n",
    #"{"messages":[]}"# + "\n", "@id=1 :ann!ann@ann PRIVMSG #moonriver :cut",
    "@id=1 hello there #moonriver\n",
  ])
  func `an answer that is no raw IRC fails and is not kept`(body: String) throws {
    defer { clean() }
    let logs = try StandInLogs(.justlog)
    for day in 1...2 { logs.log("2026/3/\(day)", Self.message(Int64(day))) }
    logs.change("/channel/moonriver/2026/3/1", to: .init(200, body))
    let outcome = try run(logs, at: "2026-03-03T10:00:00Z")
    #expect(outcome.failed.map(\.day.description) == ["2026-03-01"])
    #expect(outcome.downloaded.map(\.description) == ["2026-03-02"])
    #expect(text("moonriver/2026-03-01.txt") == nil)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: output + "/.collect").sorted()
        == ["lock", "moonriver", "moonriver.lock"])
  }

  @Test(
    arguments: [
      (9001, "#sodapond", 1, nil, "the log is of the channel sodapond"),
      (9001, "#sodapond", 1, "700100100", "the log is of the channel with the id 9001"),
      (9001, "#moonriver", 1, "700100100", "the log is of the channel with the id 9001"),
      (700_100_100, "#moonriver", 2, nil, "the log begins on 2026-03-02"),
      (700_100_100, "#moonriver", 0, "700100100", "the log begins on 2026-02-28"),
      (700_100_100, "#oldname", 1, "700100100", nil), (5, "#moonriver", 1, nil, nil),
    ] as [(Int, String, Int64, String?, String?)])
  func `a log of another channel or day is not kept`(
    id: Int, channel: String, day: Int64, room: String?, reason: String?
  ) throws {
    defer { clean() }
    let logs = try StandInLogs(.justlog)
    logs.log("2026/3/1", Self.message(1))
    let time = Self.march + (day - 1) * Self.day + 1000
    let line =
      "@id=1;room-id=\(id);tmi-sent-ts=\(time);user-id=5 :ann!ann@ann PRIVMSG \(channel) :hi\n"
    let head = ":tmi.twitch.tv ROOMSTATE \(channel)\n"
    logs.change("/channel/moonriver/2026/3/1", to: .init(200, head + line))
    let outcome = try run(logs, at: "2026-03-03T10:00:00Z", room: room)
    #expect(outcome.failed.count == (reason == nil ? 0 : 1))
    #expect(outcome.failed.first?.reason.hasPrefix(reason ?? "") ?? true, "\(outcome.failed)")
    #expect(outcome.downloaded.count == (reason == nil ? 1 : 0))
    #expect((text("moonriver/2026-03-01.txt") == nil) == (reason != nil))
  }

  @Test func `an answer that is cut off or fails leaves what was there`() throws {
    defer { clean() }
    let logs = try StandInLogs(.rustlog)
    logs.log("2026/3/1", Self.message(1))
    _ = try run(logs, at: "2026-03-01T10:00:00Z")
    let before = try #require(text("moonriver/2026-03-01.txt"))
    var cut = StandInServer.Response(200, before + before)
    cut.missing = 10
    for response in [cut, .init(500), .init(429, "", headers: ["Retry-After": "100000"])] {
      logs.change("/channel/moonriver/2026/3/1", to: response)
      let outcome = try run(logs, at: "2026-03-02T10:00:00Z")
      #expect(outcome.failed.count == 1 && outcome.downloaded.isEmpty)
      #expect(text("moonriver/2026-03-01.txt") == before)
      #expect(outcome.present.count == 1)
    }
    logs.change("/channel/moonriver/2026/3/1", to: .init(404))
    #expect(try run(logs, at: "2026-03-02T10:00:00Z").failed.isEmpty)
    #expect(text("moonriver/2026-03-01.txt") == before)
  }

  @Test func `a channel that has opted out is told`() throws {
    defer { clean() }
    let logs = try StandInLogs(.justlog)
    logs.change("/list", to: .init(403, "User or channel has opted out"))
    let error = LogServiceError.optedOut(channel: "moonriver")
    #expect(throws: error) { try run(logs, at: "2026-03-03T10:00:00Z") }
    #expect(error.description.contains("has opted out"))
    logs.change("/list", to: .init(404))
    logs.change("/channel/moonriver/2026/3/3", to: .init(403, "User or channel has opted out"))
    let outcome = try run(logs, at: "2026-03-03T10:00:00Z", since: "2026-03-03")
    #expect(outcome.failed.map(\.reason) == [error.description])
  }

  @Test func `a server that fails is no server without a list`() throws {
    defer { clean() }
    let logs = try StandInLogs(.rustlog)
    logs.change("/list", to: .init(500))
    #expect(throws: HTTPError.self) {
      try run(logs, at: "2026-03-03T10:00:00Z", since: "2026-03-01")
    }
  }

  @Test func `only addresses of HTTP are addresses, and a path before the server's own is kept`()
    throws
  {
    let client = HTTPClient(now: { Instant(milliseconds: 0) }, sleep: { _ in })
    for text in [
      "", "logs.example.org", "ftp://logs.example.org", "http://", "http://a/?b", "http://a#b",
    ] {
      #expect(LogService(text, client: client) == nil, "\(text)")
    }
    defer { clean() }
    let logs = try StandInLogs(.justlog)
    let day = #"{"year":"2026","month":"3","day":"1"}"#
    logs.change(
      "/logs/list",
      to: .init(200, #"{"availableLogs":[\#(day.replacing("\"1\"", with: "\"02\"")),\#(day)]}"#))
    let service = try #require(LogService(logs.server.address + "/logs/", client: client))
    let folder = LogFolder(try CollectionFolder(output, of: "moonriver"), room: nil)
    let now = try instant("2026-03-03T10:00:00Z")
    var days: [String] = []
    let outcome = try LogServiceCollection(from: service, into: folder, now: { now })
      .run(in: Period()) { days.append("\($0) \($1) of \($2)") }
    #expect(days == ["2026-03-01 0 of 2", "2026-03-02 1 of 2"])
    #expect(outcome.failed.count == 2)
    #expect(logs.asked.last == "/logs/channel/moonriver/2026/3/2 raw=1")
  }
}
