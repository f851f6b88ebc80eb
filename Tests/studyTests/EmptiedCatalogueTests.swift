import Foundation
import Testing

/// An emote set that became empty replaces the snapshot before it.
@Suite struct EmptiedCatalogueTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// An answer, once with emotes and once without, and whether it is of one channel.
  struct Shape: Sendable {
    var name: String
    var full: String
    var emptied: String
    var isGlobal = false
  }

  private static let sevenTVUser =
    #"{"id":"700100100","platform":"TWITCH","username":"moonriver","emote_set":{"#
    + #""id":"01SET","name":"set","emotes":["#
  private static let ffzRoom =
    #"{"room":{"twitch_id":700100100,"id":"moonriver"},"sets":{"1":{"emoticons":["#

  static let shapes = [
    Shape(
      name: "7tv", full: sevenTVUser + #"{"id":"01A","name":"gg"}]}}"#, emptied: sevenTVUser + "]}}"
    ),
    Shape(
      name: "7tv without a set", full: sevenTVUser + #"{"id":"01A","name":"gg"}]}}"#,
      emptied: #"{"id":"700100100","platform":"TWITCH","username":"moonriver","emote_set":null}"#),
    Shape(
      name: "7tv-global", full: #"{"id":"global","name":"n","emotes":[{"id":"01A","name":"gg"}]}"#,
      emptied: #"{"id":"global","name":"n","emotes":[]}"#, isGlobal: true),
    Shape(
      name: "bttv", full: #"{"channelEmotes":[{"id":"a","code":"gg"}],"sharedEmotes":[]}"#,
      emptied: #"{"channelEmotes":[],"sharedEmotes":[]}"#),
    Shape(
      name: "bttv-global", full: #"[{"id":"a","code":"gg"}]"#, emptied: "[]", isGlobal: true),
    Shape(
      name: "bttv version 2",
      full: #"{"urlTemplate":"u","bots":[],"emotes":[{"id":"a","code":"gg"}]}"#,
      emptied: #"{"urlTemplate":"u","bots":[],"emotes":[]}"#),
    Shape(name: "ffz", full: ffzRoom + #"{"id":1,"name":"gg"}]}}}"#, emptied: ffzRoom + "]}}}"),
    Shape(
      name: "ffz-global",
      full: #"{"default_sets":[3],"sets":{"3":{"emoticons":[{"id":1,"name":"gg"}]}}}"#,
      emptied: #"{"default_sets":[],"sets":{"3":{"emoticons":[{"id":1,"name":"gg"}]}}}"#,
      isGlobal: true),
    Shape(
      name: "helix",
      full: #"{"data":[{"id":"1","name":"gg","emote_type":"subscriptions","tier":"1000"}]}"#,
      emptied: #"{"data":[]}"#),
    Shape(
      name: "helix-global", full: #"{"data":[{"id":"1","name":"gg"}]}"#, emptied: #"{"data":[]}"#,
      isGlobal: true),
  ]

  private func store(
    _ text: String, _ day: String, channel: String? = "moonriver", in corpus: String = "c.sqlite"
  ) throws -> Sandbox.Answer {
    let file = "\(day)-\(channel ?? "global").json"
    let owner = channel.map { #""channel":"\#($0)","room_id":"700100100""# } ?? #""global":true"#
    try sandbox.write(file, text)
    try sandbox.write(file + ".meta.json", #"{"date":"\#(day)",\#(owner)}"#)
    return try sandbox.study("catalogue", "import", file, "--corpus", corpus, "--json")
  }

  private func ingest(_ days: [String], in corpus: String = "c.sqlite") throws {
    for (index, day) in days.enumerated() {
      try sandbox.write(
        "moonriver/\(day)-\(70 + index).txt", "[0:00:01] ann: gg hi\n[0:00:0\(index + 2)] ann: gg\n"
      )
    }
    #expect(try sandbox.study("ingest", "moonriver", "--corpus", corpus).code == 0)
  }

  private func daily(_ corpus: String = "c.sqlite") throws -> [String] {
    try sandbox.rows("SELECT day, emote, uses FROM emote_daily ORDER BY 1, 2", of: corpus)
  }

  @Test(arguments: shapes)
  func `emotes count no more from the day on which their set is empty`(_ shape: Shape) throws {
    let channel = shape.isGlobal ? nil : "moonriver"
    let full = try store(shape.full, "2026-11-10", channel: channel)
    #expect(full.code == 0 && full.output.contains(#""entries":1,"new":1"#), "\(full)")
    let emptied = try store(shape.emptied, "2026-11-13", channel: channel)
    #expect(emptied.code == 0 && emptied.output.contains(#""entries":0,"new":1"#), "\(emptied)")
    try ingest(["2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14"])
    #expect(try daily() == ["2026-11-11|gg|2", "2026-11-12|gg|2"])
    #expect(try store(shape.full, "2026-11-14", channel: channel).code == 0)
    try ingest(["2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14"])
    #expect(try daily() == ["2026-11-11|gg|2", "2026-11-12|gg|2", "2026-11-14|gg|2"])
  }

  @Test(arguments: shapes.filter { !$0.isGlobal })
  func `two empty sets are two snapshots by channel and day, and the same one is one`(
    _ shape: Shape
  ) throws {
    let isNamed = shape.emptied.contains("moonriver")
    let other =
      shape.emptied.replacing("moonriver", with: "sodapond").replacing("700100100", with: "5")
    for (text, day, channel) in [
      (shape.emptied, "2026-11-10", "moonriver"), (shape.emptied, "2026-11-11", "moonriver"),
      (isNamed ? other : shape.emptied, "2026-11-10", "sodapond"),
    ] {
      #expect(try store(text, day, channel: channel).output.contains(#""new":1"#))
    }
    let again = try store(shape.emptied, "2026-11-10")
    #expect(again.output.contains(#""new":0,"refused":0,"unchanged":1"#))
  }

  @Test func `an empty set of the channel leaves global emotes and other services'`() throws {
    for shape in Self.shapes {
      let text = shape.full.replacing("gg", with: "all")
      guard shape.isGlobal else { continue }
      #expect(try store(text, "2026-11-10", channel: nil).code == 0)
    }
    let (bttv, sevenTV) = (Self.shapes[3], Self.shapes[0])
    #expect(try store(sevenTV.full.replacing("gg", with: "hi"), "2026-11-10").code == 0)
    #expect(try store(bttv.full, "2026-11-11").code == 0)
    #expect(try store(bttv.emptied, "2026-11-12").code == 0)
    try ingest(["2026-11-12"])
    #expect(try daily() == ["2026-11-12|hi|1"])
  }

  @Test func `the report names the empty snapshot, and lists no emote of it`() throws {
    let bttv = Self.shapes[3]
    #expect(try store(bttv.full, "2026-11-10").code == 0)
    #expect(try store(bttv.emptied, "2026-11-13").code == 0)
    let unused = Self.shapes[0].full.replacing("gg", with: "unused")
    #expect(try store(unused, "2026-11-12").code == 0)
    try ingest(["2026-11-14"])
    try sandbox.write(
      "Studies/usage/study.yaml",
      "study: usage\ntitle: Use\ncorpus: ../../c.sqlite\nsources: [../../moonriver]\n")
    let run = try sandbox.study("run", "usage")
    #expect(run.code == 0, "\(run.errors)")
    let table = try #require(sandbox.read("Reports/usage/catalogues.csv"))
    #expect(
      table.split(separator: "\n").dropFirst()
        == ["moonriver,7tv,2026-11-12,1", "moonriver,bttv,2026-11-13,1"])
    let least = try #require(sandbox.read("Reports/usage/least.csv"))
    #expect(least.split(separator: "\n").count == 2 && least.contains("unused"), "\(least)")
  }

  @Test func `merged corpora know the empty set too`() throws {
    let bttv = Self.shapes[3]
    #expect(try store(bttv.full, "2026-11-10", in: "a.sqlite").code == 0)
    try ingest(["2026-11-12"], in: "a.sqlite")
    #expect(try daily("a.sqlite") == ["2026-11-12|gg|2"])
    try FileManager.default.copyItem(
      atPath: sandbox.root + "/a.sqlite", toPath: sandbox.root + "/b.sqlite")
    #expect(try store(bttv.emptied, "2026-11-11", in: "b.sqlite").code == 0)
    let merge = try sandbox.study("merge", "a.sqlite", "b.sqlite", "--corpus", "m.sqlite")
    #expect(merge.code == 0, "\(merge.errors)")
    try ingest(["2026-11-12"], in: "m.sqlite")
    #expect(try daily("m.sqlite") == [])
  }

  @Test func `an empty answer that nobody can place is refused`() throws {
    try sandbox.write("a.json", #"{"data":[]}"#)
    try sandbox.write("b.json", "[]")
    let answer = try sandbox.study(
      "catalogue", "import", "a.json", "b.json", "--corpus", "c.sqlite")
    #expect(answer.code == 1)
    #expect(answer.errors.contains("a.json: the file holds one channel's emotes"))
    #expect(answer.errors.contains("b.json: this JSON is no catalogue"))
  }
}
