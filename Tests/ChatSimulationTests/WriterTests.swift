import Chat
import Foundation
import Testing

@testable import ChatSimulation

@Suite struct `Writers of chat logs` {
  let world = World(seed: 11)

  @Test func `text lines match the grammar of each stamp`() throws {
    let stamps: [TwitchDownloaderTextWriter.Stamp: String] = [
      .relative: #"^\[\d+:\d\d:\d\d\] [^:]+: "#,
      .utc: #"^\[2026-03-\d\d \d\d:\d\d:\d\d UTC\] [^:]+: "#,
      .utcMilliseconds: #"^\[2026-03-\d\d \d\d:\d\d:\d\d\.\d{3} UTC\] [^:]+: "#,
      .none: #"^[^:\[]+: "#,
    ]
    for (stamp, pattern) in stamps {
      let grammar = try Regex(pattern)
      for lineEnd in LineEnd.allCases {
        let writer = TwitchDownloaderTextWriter(stamp: stamp, lineEnd: lineEnd)
        let text = String(decoding: writer.bytes(world.streams[0]), as: UTF8.self)
        let lines = text.components(separatedBy: lineEnd.rawValue)
        #expect(lines.count == world.streams[0].records.count + 1)
        #expect(lines.last == "")
        for line in lines.dropLast() { #expect(line.firstMatch(of: grammar) != nil) }
      }
    }
  }

  @Test func `a hand-made stream is written as by hand`() {
    let text = { (writer: TwitchDownloaderTextWriter) in
      String(decoding: writer.bytes(handMade), as: UTF8.self)
    }
    #expect(
      text(TwitchDownloaderTextWriter(stamp: .relative)) == """
        [1:00:01] 졸린고양이: 😂 Kappa ok
        [1:00:02] 졸린고양이: 졸린고양이 subscribed with Prime. They've subscribed for 25 months! 와 Kappa

        """)
    #expect(
      text(TwitchDownloaderTextWriter(stamp: .utcMilliseconds, lineEnd: .crlf))
        .hasPrefix("[2026-03-01 12:00:01.234 UTC] 졸린고양이: 😂 Kappa ok\r\n"))
    let lines = String(decoding: TaggedIRCWriter().bytes(handMade), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains(";emotes=25:2-6;"))
    #expect(lines[0].contains("@badge-info=subscriber/25;badges=subscriber/24,premium/1;"))
    #expect(lines[0].contains(";tmi-sent-ts=1772366401234;"))
    #expect(lines[0].hasSuffix(" PRIVMSG #moonriver :\u{1}ACTION 😂 Kappa ok\u{1}"))
    #expect(lines[1].contains(";emotes=25:2-6;"))
    #expect(lines[1].contains("system-msg=졸린고양이\\ssubscribed\\swith\\sPrime.\\sThey've\\s"))
    #expect(lines[1].hasSuffix(" :tmi.twitch.tv USERNOTICE #moonriver :와 Kappa"))
  }

  private var handMade: SimulatedStream {
    let chatter = WorldChatter(
      userID: "9", login: "sleepycat", displayName: "졸린고양이", colour: nil)
    let months = Subscription(tier: 1, isPrime: true, months: 25, isFounder: false)
    let kappa = SimulatedRecord.Token.emote(World.globalEmotes[1])
    let notice = NoticeComposer(channel: World.moonriver).resub(chatter, months, streak: nil)
    return SimulatedStream(
      channel: World.moonriver, vodID: "1", title: "", startedAt: noon, seconds: 7200,
      records: [
        SimulatedRecord(
          id: "a", offset: 3_601_234, chatter: chatter, subscription: months,
          tokens: [.word("😂"), kappa, .word("ok")], isAction: true),
        SimulatedRecord(
          id: "b", offset: 3_602_000, chatter: chatter, subscription: months,
          tokens: [.word("와"), kappa], notice: notice),
      ], bans: [])
  }

  /// 2026-03-01T11:00:00Z, by `date -ud @1772362800`.
  private var noon: Instant { Instant(milliseconds: 1_772_362_800_000) }

  @Test func `IRC ranges point at the emotes, scalar by scalar`() throws {
    var ranges = 0
    for stream in world.streams.suffix(11) {
      let lines = String(decoding: TaggedIRCWriter().bytes(stream), as: UTF8.self)
        .split(separator: "\n").filter { !$0.contains(" CLEARCHAT ") }
      #expect(lines.count == stream.records.count)
      for (line, record) in zip(lines, stream.records) {
        let codes = try codes(line)
        #expect(codes == record.emotes.filter(\.isFirstParty).map(\.code))
        ranges += codes.count
      }
    }
    #expect(ranges > 500)
  }

  /// The emotes that a line's tag marks, in order, read without the writer's code.
  private func codes(_ line: Substring) throws -> [String] {
    let command = line.contains(" PRIVMSG #") ? " PRIVMSG #sodapond" : " USERNOTICE #sodapond"
    let place = try #require(line.range(of: command))
    var text = String(line[place.upperBound...])
    if text.hasPrefix(" :") { text.removeFirst(2) }
    text = text.replacingOccurrences(of: "\u{1}ACTION ", with: "")
      .replacingOccurrences(of: "\u{1}", with: "")
    let scalars = Array(text.unicodeScalars)
    let tags = try #require(line.range(of: ";emotes="))
    let tag = line[tags.upperBound...].prefix { $0 != ";" }
    let ranges = tag.split(separator: "/").flatMap { emote in
      emote.split(separator: ":")[1].split(separator: ",").map { range in
        range.split(separator: "-").compactMap { Int($0) }
      }
    }
    return ranges.sorted { $0[0] < $1[0] }.map { range in
      var code = String.UnicodeScalarView()
      code.append(contentsOf: scalars[range[0]...range[1]])
      return String(code)
    }
  }

  @Test func `JSON of both eras is read by Foundation and tells the stream`() throws {
    for era in TwitchDownloaderJSONWriter.Era.allCases {
      for stream in world.streams.prefix(4) {
        let bytes = TwitchDownloaderJSONWriter(era: era).bytes(stream)
        let object = try #require(
          JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let comments = try #require(object["comments"] as? [[String: Any]])
        #expect(comments.count == stream.records.count)
        for (comment, record) in zip(comments, stream.records) {
          try check(comment, is: record, era)
        }
        let streamer = try #require(object["streamer"] as? [String: Any])
        #expect(streamer["id"] as? Int == 700_200_200)
        #expect(streamer["login"] as? String == (era == .v5 ? nil : "hanbyeol"))
        #expect((object["FileInfo"] == nil) == (era == .v5))
      }
    }
  }

  private func check(
    _ comment: [String: Any], is record: SimulatedRecord, _ era: TwitchDownloaderJSONWriter.Era
  ) throws {
    let message = try #require(comment["message"] as? [String: Any])
    let fragments = try #require(message["fragments"] as? [[String: Any]])
    #expect(message["body"] as? String == record.body)
    #expect(fragments.compactMap { $0["text"] as? String }.joined() == record.body)
    let marked = fragments.filter { $0["emoticon"] is [String: Any] }
    #expect(
      marked.map { $0["text"] as? String } == record.emotes.filter(\.isFirstParty).map(\.code))
    let offset = try #require(comment["content_offset_seconds"] as? Double)
    let told = era == .v5 ? record.offset : record.offset / 1000 * 1000
    #expect(Int((offset * 1000).rounded()) == told)
    #expect(message["bits_spent"] as? Int == record.bits)
    let parameters = message["user_notice_params"] as? [String: String]
    #expect(parameters?["msg-id"] == (era == .v5 ? record.notice?.kind : nil))
  }

  @Test func `JSON files are JSON to Python too`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "json-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "file.json")
    let files = SampleWorld.files(seed: 11).filter { $0.path.hasSuffix(".json") }
    let one = files.filter { $0.path.hasPrefix("catalogues/hanbyeol/") || $0.bytes.count > 99_999 }
    for (_, bytes) in one.prefix(6) {
      try Data(bytes).write(to: file)
      let python = Process()
      python.executableURL = URL(filePath: "/usr/bin/env")
      python.arguments = ["python3", "-m", "json.tool", file.path, "/dev/null"]
      try python.run()
      python.waitUntilExit()
      #expect(python.terminationStatus == 0)
    }
  }

  @Test func `JSON escapes what must be escaped and nothing else`() {
    let text = JSONText.string("\"\\\n\u{1F}한😂/")
    #expect(String(decoding: text.bytes, as: UTF8.self) == #""\"\\\u000a\u001f한😂/""#)
  }
}
