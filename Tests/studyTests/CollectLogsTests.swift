import Foundation
import TestKit
import Testing

/// `study collect --from-logs` against a stand-in, and ingest of what it collects.
@Suite struct CollectLogsTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// 2021-03-01T00:00:00Z.
  private static let march: Int64 = 1_614_556_800_000

  /// A message of a second after the start of a day of March.
  private static func message(_ day: Int64, _ second: Int64, _ user: String, _ text: String)
    -> StandInLogs.Message
  {
    .init(march + (day - 1) * 86_400_000 + second * 1000, user, text)
  }

  /// Three days of March, of which the second has no chat.
  private func logs(_ kind: StandInLogs.Kind) throws -> StandInLogs {
    let logs = try StandInLogs(kind)
    logs.log(
      "2021/3/1", Self.message(1, 10, "ann", "달 😂 moonHi"), Self.message(1, 20, "bob", "😂😂"))
    logs.log("2021/3/3", Self.message(3, 5, "ann", "good 🌙"))
    return logs
  }

  private func collect(_ logs: StandInLogs, at time: String, _ more: String...) throws
    -> Sandbox.Answer
  {
    try sandbox.study(
      at: time,
      words: [
        "collect", "moonriver", "--from-logs", logs.server.address, "--output",
        sandbox.root + "/logs", "--json",
      ] + more)
  }

  private var corpus: [String] { ["--corpus", sandbox.root + "/c.sqlite"] }

  private func daily() throws -> [String] {
    try sandbox.rows("SELECT day, channel, emote, uses FROM emote_daily ORDER BY 1, 3")
  }

  private func ingest() throws -> String {
    let answer = try sandbox.study("ingest", "logs", "--corpus", "c.sqlite", "--json")
    #expect(answer.code == 0, "\(answer.errors)")
    return answer.output
  }

  @Test(arguments: StandInLogs.Kind.allCases)
  func `the days are collected through the binary, ingested, and wait no more`(
    kind: StandInLogs.Kind
  ) throws {
    let logs = try logs(kind)
    let words = [
      "collect", "moonriver", "--from-logs", logs.server.address, "--output", "logs/", "--corpus",
      "c.sqlite", "--until", "2021-04-01", "--json",
    ]
    let first = try sandbox.study(words: words)
    #expect(first.code == 0 && first.errors == "")
    #expect(
      first.output == #"{"channel":"moonriver","downloaded":2,"failed":[],"files":["#
        + #""logs/moonriver/2021-03-01.txt","logs/moonriver/2021-03-03.txt"],"skipped":[]}"# + "\n")
    #expect(logs.asked.allSatisfy { $0.hasPrefix("/list") || $0.hasSuffix(" raw=1") })
    _ = try ingest()
    let expected = [
      "2021-03-01|moonriver|😂|3", "2021-03-03|moonriver|🌙|1",
    ]
    #expect(try daily() == expected)
    let again = try sandbox.study(words: words)
    #expect(again.code == 99)
    #expect(
      again.output == #"{"channel":"moonriver","downloaded":0,"failed":[],"files":[],"skipped":["#
        + #"{"day":"2021-03-01","reason":"it is there already"},"#
        + #"{"day":"2021-03-03","reason":"it is there already"}]}"# + "\n")
    #expect(again.errors == "skipped 2021-03-01, 2021-03-03: it is there already\n")
    #expect(try ingest().contains(#""unchanged":2"#))
  }

  @Test(arguments: StandInLogs.Kind.allCases)
  func `a day that goes on is collected again and counted once`(kind: StandInLogs.Kind) throws {
    let logs = try logs(kind)
    #expect(try collect(logs, at: "2021-03-03T12:00:00Z").code == 0)
    _ = try ingest()
    let same = try collect(logs, at: "2021-03-03T13:00:00Z")
    #expect(same.code == 99 && same.output.contains(#""reason":"it has not grown""#))
    logs.log("2021/3/3", Self.message(3, 60, "bob", "🌙 🌙"))
    let grown = try collect(logs, at: "2021-03-04T00:00:00Z")
    #expect(grown.code == 0)
    let waiting = #""files":["\#(sandbox.root)/logs/moonriver/2021-03-03.txt"]"#
    #expect(grown.output.contains(waiting))
    #expect(try collect(logs, at: "2021-03-04T01:00:00Z").code == 99, "it was told once")
    let more = [String](corpus)
    let told = try sandbox.study(
      at: "2021-03-04T01:00:00Z",
      words: [
        "collect", "moonriver", "--from-logs", logs.server.address, "--output",
        sandbox.root + "/logs", "--json",
      ] + more)
    #expect(told.code == 0 && told.output.contains(waiting), "the corpus does not hold it yet")
    _ = try ingest()
    #expect(try daily() == ["2021-03-01|moonriver|😂|3", "2021-03-03|moonriver|🌙|3"])
  }

  @Test func `without a list the days from --since on are asked for, which must be given`() throws {
    let logs = try logs(.rustlog)
    logs.change("/list", to: .init(404, "Not found"))
    let lacking = try collect(logs, at: "2021-03-04T12:00:00Z")
    #expect(lacking.code == 1)
    #expect(lacking.errors.contains("\(logs.server.address)/list gives no list"))
    #expect(lacking.errors.contains("check the address, or give --since"))
    #expect(lacking.output == "")
    let answer = try collect(logs, at: "2021-03-04T12:00:00Z", "--since", "2021-02-28")
    #expect(answer.code == 0)
    #expect(answer.output.contains(#""downloaded":2"#))
    #expect(
      answer.errors
        == "moonriver: these logs come without a list of days; each day was asked for\n"
        + "skipped 2021-02-28, 2021-03-02, 2021-03-04: there is no log of that day\n")
  }

  @Test func `a day that fails leaves the others, and a retry asks for it again`() throws {
    let logs = try logs(.justlog)
    logs.change("/channel/moonriver/2021/3/1", to: .init(502))
    let answer = try collect(logs, at: "2021-03-04T12:00:00Z")
    #expect(answer.code == 6)
    #expect(answer.output.contains(#""failed":[{"day":"2021-03-01","reason":"GET http"#))
    #expect(answer.errors.hasPrefix("2021-03-01: GET http"))
    let alone = try collect(logs, at: "2021-03-04T12:00:00Z", "--until", "2021-03-02")
    #expect(alone.code == 1)
    logs.change("/channel/moonriver/2021/3/1", to: nil)
    let retry = try collect(logs, at: "2021-03-04T12:00:00Z")
    #expect(retry.code == 0 && retry.output.contains(#""downloaded":1"#))
  }

  @Test func `a channel that has opted out, a server that is none, and other words are told`()
    throws
  {
    let logs = try logs(.justlog)
    logs.change("/list", to: .init(403, "User or channel has opted out"))
    let out = try collect(logs, at: "2021-03-04T12:00:00Z")
    #expect(out.code == 1 && out.errors.contains("moonriver has opted out"))
    logs.change("/list", to: .init(500))
    #expect(try collect(logs, at: "2021-03-04T12:00:00Z", "--since", "2021-03-01").code == 1)
    for words in [["--ids", "-"], ["--mirror", "http://a/{channel}"], ["--jobs", "2"]] {
      let answer = try sandbox.study(
        words: ["collect", "moonriver", "--from-logs", "http://127.0.0.1:9", "--output", "logs"]
          + words)
      #expect(answer.code == 2 && answer.errors.contains(words[0]))
    }
    let address = try sandbox.study("collect", "a", "--from-logs", "logs.org", "--output", "logs")
    #expect(address.code == 2 && address.errors.contains("'logs.org' is not an address"))
  }

  @Test func `an address at which nothing is known is told, with a start and without`() throws {
    let logs = try logs(.rustlog)
    for words in [[], ["--since", "2021-03-01"]] {
      let answer = try sandbox.study(
        at: "2021-03-04T12:00:00Z",
        words: [
          "collect", "moonriver", "--from-logs",
          logs.server.address.replacing("http://", with: "http://me:pass@") + "/nowhere/",
          "--output", sandbox.root + "/logs",
        ] + words)
      #expect(answer.code == 1 && answer.output == "")
      #expect(answer.errors.contains("\(logs.server.address)/nowhere"), "\(answer.errors)")
      #expect(answer.errors.contains("address"))
      #expect(!answer.errors.contains("pass"))
    }
  }

  @Test func `a page instead of everything is told and exits with 1`() throws {
    let logs = try logs(.justlog)
    for path in ["/list"] + (1...4).map({ "/channel/moonriver/2021/3/\($0)" }) {
      logs.change(path, to: .init(200, "<!doctype html><html></html>"))
    }
    #expect(try collect(logs, at: "2021-03-04T12:00:00Z").code == 1)
    let answer = try collect(logs, at: "2021-03-04T12:00:00Z", "--since", "2021-03-01")
    #expect(answer.code == 1)
    #expect(answer.errors.contains("is not raw IRC; check that the address"))
  }

  @Test func `days without a log are no mistake where others of the period are there`() throws {
    let logs = try logs(.rustlog)
    logs.change("/list", to: .init(404, "Not found"))
    #expect(try collect(logs, at: "2021-03-04T12:00:00Z", "--since", "2021-03-03").code == 0)
    #expect(try collect(logs, at: "2021-03-04T13:00:00Z", "--since", "2021-03-03").code == 99)
  }

  @Test func `the corpus's id of the channel goes into the sidecar`() throws {
    let logs = try logs(.justlog)
    #expect(try collect(logs, at: "2021-03-04T12:00:00Z", "--until", "2021-03-02").code == 0)
    _ = try ingest()
    #expect(
      try sandbox.study(
        at: "2021-03-04T12:00:00Z",
        words: [
          "collect", "moonriver", "--from-logs", logs.server.address, "--output",
          sandbox.root + "/logs",
        ] + corpus
      ).code == 0)
    #expect(
      sandbox.read("logs/moonriver/2021-03-03.txt.meta.json")
        == #"{"channel":"moonriver","room_id":"700100100"}"# + "\n")
  }
}
