import ChatLogs
import Foundation
import Testing

/// Every flag of a stream reaches `study check` and the report.
@Suite struct QualityFlagTests {
  private struct Case: CustomTestStringConvertible {
    var flag: QualityFlag
    var name: String
    var text: String
    var flags: [String] = []
    var testDescription: String { flag.rawValue }
  }

  private static func comments(
    _ count: Int, from created: String = "2026-03-01T11:00:0", header: String = ""
  ) -> String {
    let comments = (0..<count).map { index in
      """
      {"_id": "c\(index)", "created_at": "\(created)\(index % 10)Z", "channel_id": "100",
       "content_offset_seconds": \(index % 10),
       "commenter": {"display_name": "ann", "_id": "1", "name": "ann"},
       "message": {"body": "moonHi \(index)", "bits_spent": 0, "fragments": [], "user_badges": []}}
      """
    }
    return """
      {\(header)"streamer": {"name": "moon", "id": 100},
       "video": {"id": "7", "created_at": "2025-04-01T11:00:00Z", "start": 0, "end": 60},
       "comments": [\(comments.joined(separator: ",\n"))]}
      """
  }

  private static let busy = (0..<600).map {
    "[0:\($0 / 60 < 10 ? "0" : "")\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)] Ann\($0 % 9): hi \($0)\n"
  }
  .joined()

  private static let version = #""FileInfo": {"Version": {"Major": 1, "Minor": 1, "Patch": 0}}, "#

  private static let cases: [Case] = [
    .init(
      flag: .noTimeStamps, name: "log.txt", text: "Ann: hi\nBen: ho\nAnn: hi\n",
      flags: ["--format", "twitchdownloader-txt"]),
    .init(flag: .noStartTime, name: "log.txt", text: "[0:00:05] Ann: hi\n"),
    .init(flag: .dayOnly, name: "moon/2026-03-01.txt", text: "[0:00:05] Ann: hi\n"),
    .init(flag: .noBadges, name: "log.txt", text: "[0:00:05] Ann: hi\n"),
    .init(flag: .mirrorsNotVisible, name: "log.txt", text: "[0:00:05] Ann: hi\n"),
    .init(flag: .truncated, name: "log.json", text: String(comments(3).dropLast(40))),
    .init(flag: .thinned, name: "log.txt", text: busy),
    .init(flag: .dayWrapRepaired, name: "log.txt", text: "[23:59:58] Ann: hi\n[0:00:05] Ann: ho\n"),
    .init(flag: .datesUseless, name: "log.json", text: datesOfOneSecond),
    .init(
      flag: .timeZoneAssumed, name: "log.txt",
      text: "2021-06-15 18:55:59,873\tann\thi\n2021-06-15 18:56:02,100\tben\tho\n"),
    .init(flag: .badgesMissing, name: "log.json", text: comments(100)),
    .init(
      flag: .bitsMissing, name: "log.json", text: comments(3, header: version)),
    .init(
      flag: .marksDropped, name: "log.txt",
      text: "@badges=;display-name=Ann;emotes=25:0-4;id=a;room-id=1;tmi-sent-ts=1772362800000;"
        + "user-id=2 :ann!ann@ann.tmi.twitch.tv PRIVMSG #moon :hi\n"),
    .init(flag: .localDates, name: "log.json", text: comments(3, from: "2025-04-01T06:30:0")),
    .init(
      flag: .maybeLocalDates, name: "log.txt",
      text: "[2025-04-01 11:00:00 UTC] Ann: hi\n[2025-04-01 11:00:02 UTC] Ben: ho\n"),
  ]

  private static let datesOfOneSecond = {
    let comments = (0..<9).map { index in
      """
      {"_id": "c\(index)", "created_at": "2021-03-01T11:00:00Z", "content_offset_seconds": \(index * 600),
       "commenter": {"display_name": "ann", "_id": "1", "name": "ann"},
       "message": {"body": "moonHi", "fragments": [], "user_badges": [{"_id": "vip", "version": "1"}]}}
      """
    }
    return #"{"streamer": {"name": "moon", "id": 100}, "comments": ["#
      + comments.joined(separator: ", ") + "]}"
  }()

  @Test func `there is a log for every flag`() {
    #expect(Set(QualityFlagTests.cases.map(\.flag)) == Set(QualityFlag.allCases))
  }

  @Test(arguments: cases)
  private func `a flag stands in check, in its JSON and in the report`(example: Case) throws {
    let sandbox = try Sandbox()
    try sandbox.write(example.name, example.text)
    let ingest = try sandbox.study(
      words: ["ingest", example.name, "--corpus", "c.sqlite", "--channel", "moon"] + example.flags)
    #expect(ingest.code == 0, "\(ingest.errors)")
    try sandbox.write(
      "Studies/flags/study.yaml", "study: usage\ntitle: Flags\ncorpus: ../../c.sqlite\n")
    let flag = example.flag.rawValue
    let check = try sandbox.study("check")
    #expect(check.output.contains("flag    \(flag) (1 stream)"), "\(check.output)")
    #expect(try sandbox.study("check", "--json").output.contains("\"\(flag)\":1"))
    #expect(try sandbox.study("run", "flags").code == 0)
    let report = try #require(sandbox.read("Reports/flags/report.md"))
    #expect(report.contains("| \(flag) | 1 |"))
    #expect(report.contains(flag + " |\n") || report.contains(flag + ", "))
  }
}
