import Foundation
import TestKit
import Testing

/// Chat as the downloader's driver leaves it, read by `study`.
@Suite struct CollectedFolderTests {
  private let sandbox: Sandbox
  private let standIn: StandInDownloader

  init() throws {
    sandbox = try Sandbox()
    standIn = try StandInDownloader(
      """
      77 moonriver 700100100 2026-03-01T11:07:00Z 600
      78 moonriver 700100100 2026-03-02T11:07:00Z 600 empty
      79 moonriver 700100100 2026-03-03T11:07:00Z 600 half
      80 hanbyeol 700200200 2026-03-04T11:07:00Z 900
      """)
  }

  /// Downloads all VODs of the stand-in's table into `chat/`.
  private func collect() throws {
    try sandbox.write("moonriver.ids", "77\n78\n79\n")
    try sandbox.write("hanbyeol.ids", "80\n")
    for (channel, code) in [("moonriver", 6), ("hanbyeol", 0)] as [(String, Int32)] {
      let answer = try sandbox.study(
        "collect", channel, "--output", "chat", "--ids", channel + ".ids", "--jobs", "2",
        "--downloader", standIn.program())
      #expect(answer.code == code, "\(answer.errors)")
    }
  }

  /// `emote|uses` of the marked emotes of a collected log, counted from its JSON alone, sorted.
  private func emotes(of file: String) throws -> [String] {
    struct Log: Decodable {
      var comments: [Comment]
      struct Comment: Decodable { var message: Message }
      struct Message: Decodable { var fragments: [Fragment] }
      struct Fragment: Decodable {
        var text: String
        var emoticon: Emoticon?
      }
      struct Emoticon: Decodable { var emoticon_id: String }
    }
    let log = try JSONDecoder().decode(
      Log.self, from: Data(try #require(sandbox.read(file)).utf8))
    #expect(log.comments.count == 40)
    let codes = log.comments.flatMap(\.message.fragments).filter { $0.emoticon != nil }.map(\.text)
    return Dictionary(grouping: codes) { $0 }.map { "\($0.key)|\($0.value.count)" }.sorted()
  }

  @Test func `a collected folder is ingested with its messages, channels, VODs and starts`() throws
  {
    try collect()
    let answer = try sandbox.study("ingest", "chat", "--corpus", "c.sqlite", "--json")
    #expect(answer.errors == "")
    #expect(answer.code == 0)
    #expect(
      answer.output
        == #"{"ignored":0,"messages":80,"new":3,"notices":0,"records":80,"refused":0,"#
        + #""rejected":0,"sources":3,"unchanged":0}"# + "\n")
    #expect(
      try sandbox.rows(
        """
        SELECT login, room_id, vod_id, started_at / 1000, seconds
        FROM streams JOIN channels USING (channel) ORDER BY vod_id
        """) == [
          "moonriver|700100100|77|1772363220|600.0", "hanbyeol|700200200|80|1772622420|900.0",
        ])
    let uses = """
      SELECT emote || '|' || uses FROM emote_totals
      WHERE provider = 'twitch' AND channel = 'CHANNEL'
      """
    #expect(
      try sandbox.rows(uses.replacing("CHANNEL", with: "moonriver")).sorted()
        == emotes(of: "chat/moonriver/2026-03-01T11-07-00Z-77.json"))
    #expect(
      try sandbox.rows(uses.replacing("CHANNEL", with: "hanbyeol")).sorted()
        == emotes(of: "chat/hanbyeol/2026-03-04T11-07-00Z-80.json"))
  }

  @Test func `what is half done is passed over, a hidden folder too`() throws {
    try collect()
    try sandbox.write(".collect/part-81.json", #"{"comments":[{"#)
    try sandbox.write("chat/.collect/part-81.json", #"{"comments":[{"#)
    try sandbox.write("chat/.collect/part-81.json.meta.json", "{")
    let answer = try sandbox.study("ingest", "chat", "--corpus", "c.sqlite", "--json")
    #expect(answer.code == 0)
    #expect(answer.output.contains(#""refused":0,"rejected":0,"sources":3,"#))
  }

  @Test func `what is downloaded a second time changes nothing`() throws {
    try collect()
    try sandbox.study("ingest", "chat", "--corpus", "c.sqlite")
    let content = try sandbox.content()
    try FileManager.default.removeItem(atPath: sandbox.root + "/chat")
    try collect()
    let answer = try sandbox.study("ingest", "chat", "--corpus", "c.sqlite", "--json")
    #expect(answer.output.contains(#""new":0,"#))
    #expect(try sandbox.content() == content)
  }

  @Test func `SIGTERM ends the downloads too, and the next run does them again`() throws {
    try standIn.know("77 moonriver 700100100 2026-03-01T11:07:00Z 600 slow")
    try sandbox.write("ids", "77\n")
    let words = [
      "collect", "moonriver", "--output", "chat", "--ids", "ids", "--downloader",
      try standIn.program(),
    ]
    let study = Process()
    study.executableURL = BuiltPrograms.folder.appending(path: "study")
    study.arguments = words
    study.currentDirectoryURL = URL(filePath: sandbox.root)
    study.environment = ["PATH": "/usr/bin:/bin", "HOME": sandbox.root]
    study.standardError = FileHandle.nullDevice
    study.standardOutput = FileHandle.nullDevice
    try study.run()
    #expect(standIn.waitUntilRunning(["77"]))
    study.terminate()
    study.waitUntilExit()
    #expect(study.terminationReason == .uncaughtSignal)
    #expect(study.terminationStatus == SIGTERM)
    let downloader = try #require(pid_t(standIn.read("running-77")))
    #expect(kill(downloader, 0) != 0, "the downloader goes on")
    #expect(sandbox.read("chat/.collect/part-77.json") == "")
    try standIn.know("77 moonriver 700100100 2026-03-01T11:07:00Z 600")
    #expect(try sandbox.study(words: words).code == 0)
    #expect(sandbox.read("chat/.collect/part-77.json") == nil)
    #expect(sandbox.read("chat/moonriver/2026-03-01T11-07-00Z-77.json") != nil)
  }
}
