import Foundation
import TestKit
import Testing

/// Streams are matched with the emotes of their own time.
@Suite struct CatalogueDateTests {
  private let chat = (1...6).map { "[0:00:0\($0)] viewer\($0): moonOld moonNew Kappa\n" }.joined()
  private let days = ["2026-01-10", "2026-02-10", "2026-03-01", "2026-04-01"]

  /// A Helix answer with one emote, of the same id under each code.
  private func helix(_ code: String) -> String {
    #"{"data": [{"id": "1", "name": "\#(code)", "tier": "1000", "#
      + #""emote_type": "subscriptions", "emote_set_id": "9"}]}"#
  }

  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("old.json", helix("moonOld"))
    try sandbox.write("new.json", helix("moonNew"))
    for (index, day) in days.enumerated() {
      try sandbox.write(
        "moonriver/\(day)-\(70 + index).txt", chat + "[0:00:0\(index + 6)] Cho: x\n")
    }
    return sandbox
  }

  private func importing(_ name: String, _ date: String, in sandbox: Sandbox) throws {
    let answer = try sandbox.study(
      "catalogue", "import", "\(name).json", "--corpus", "c.sqlite", "--channel", "moonriver",
      "--date", date)
    #expect(answer.code == 0)
  }

  private func daily(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.rows("SELECT day, emote, uses FROM emote_daily ORDER BY 1, 2")
  }

  private let expected = [
    "2026-01-10|moonOld|6", "2026-02-10|moonOld|6", "2026-03-01|moonNew|6", "2026-04-01|moonNew|6",
  ]

  @Test func `a renamed emote counts under the code of each stream's time`() throws {
    let sandbox = try project()
    try importing("old", "2026-02-01", in: sandbox)
    try importing("new", "2026-03-01", in: sandbox)
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    #expect(try daily(sandbox) == expected)
    let again = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(again.output.contains(#""unchanged":4"#))
  }

  @Test
  func `the order of imports and logs does not matter, and only changed sources are read again`()
    throws
  {
    let sandbox = try project()
    try importing("new", "2026-03-01", in: sandbox)
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    #expect(try daily(sandbox) == days.map { "\($0)|moonNew|6" })
    try importing("old", "2026-02-01", in: sandbox)
    try sandbox.write(
      "Studies/usage/study.yaml",
      "study: usage\ntitle: Use\ncorpus: ../../c.sqlite\nsources: [../../moonriver]\n")
    #expect(try sandbox.study("check", "usage").output.contains("2 stale"))
    let answer = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(answer.output.contains(#""new":2"#) && answer.output.contains(#""unchanged":2"#))
    #expect(try daily(sandbox) == expected)
    #expect(try sandbox.study("check", "usage").output.contains("0 stale"))
  }

  @Test func `a log that tells its start at its end takes the names of its day at once`() throws {
    let sandbox = try Sandbox()
    for (name, date) in [("moonOld", "2026-02-01"), ("moonNew", "2026-03-01")] {
      try sandbox.write("\(name).txt", name + "\n")
      let answer = try sandbox.study(
        "catalogue", "import", "\(name).txt", "--corpus", "c.sqlite", "--date", date, "--provider",
        "bttv")
      #expect(answer.code == 0)
    }
    let comments = (0..<2000).map { index in
      #"{"_id": "c\#(index)", "content_offset_seconds": \#(index), "commenter": {"name": "ann", "#
        + #""display_name": "ann", "_id": "1"}, "message": {"body": "moonOld moonNew", "fragments": []}}"#
    }
    try sandbox.write(
      "log.json",
      #"{"streamer": {"name": "moon", "id": 100}, "comments": ["#
        + comments.joined(separator: ",\n")
        + #"], "video": {"id": "7", "created_at": "2026-02-20T11:00:00Z", "start": 0, "end": 60}}"#)
    let answer = try sandbox.study("ingest", "log.json", "--corpus", "c.sqlite")
    #expect(answer.code == 0)
    #expect(try daily(sandbox) == ["2026-02-20|moonOld|2000"])
    let again = try sandbox.study("ingest", "log.json", "--corpus", "c.sqlite", "--json")
    #expect(again.output.contains(#""unchanged":1"#))
  }

  @Test func `a log of many days takes the names of each day`() throws {
    let sandbox = try project()
    try importing("old", "2026-02-01", in: sandbox)
    try importing("new", "2026-03-01", in: sandbox)
    let lines = days.map { day in
      (1...6).map { "[\(day) 12:00:0\($0)] #moonriver viewer\($0): moonOld moonNew\n" }.joined()
    }
    try sandbox.write("all.txt", lines.joined())
    let answer = try sandbox.study("ingest", "all.txt", "--corpus", "c.sqlite", "--json")
    #expect(answer.code == 0)
    #expect(try daily(sandbox) == expected)
    let again = try sandbox.study("ingest", "all.txt", "--corpus", "c.sqlite", "--json")
    #expect(again.output.contains(#""unchanged":1"#))
    // The same two sets of names, but another day on which they change.
    try importing("new", "2026-02-05", in: sandbox)
    try sandbox.study("ingest", "all.txt", "--corpus", "c.sqlite")
    #expect(
      try daily(sandbox) == ["2026-01-10|moonOld|6"] + days.dropFirst().map { "\($0)|moonNew|6" })
  }

  @Test func `a report lists the emotes and the snapshots of the selected time`() throws {
    let sandbox = try project()
    try importing("old", "2026-02-01", in: sandbox)
    try importing("new", "2026-03-01", in: sandbox)
    try sandbox.write("later.json", helix("moonLater"))
    for (to, unused, snapshots) in [
      ("2026-02-28", "moonOld", ["2026-02-01,2"]),
      ("2027-01-01", "moonNew", ["2026-02-01,2", "2026-03-01,2"]),
    ] {
      try sandbox.write(
        "Studies/usage/study.yaml",
        "study: usage\ntitle: Use\ncorpus: ../../c.sqlite\nsources: [../../moonriver]\n"
          + "from: 2026-01-01\nto: \(to)\n")
      #expect(try sandbox.study("run", "usage").code == 0)
      let table = try #require(sandbox.read("Reports/usage/catalogues.csv"))
      #expect(
        table.split(separator: "\n").dropFirst().map(String.init)
          == snapshots.map { "moonriver,helix,\($0)" })
      let least = try #require(sandbox.read("Reports/usage/least.csv"))
      #expect(least.contains(unused))
      #expect(to > "2026-03-01" || !least.contains("moonNew"))
      #expect(!least.contains("moonLater"))
    }
    let before = try #require(sandbox.read("Reports/usage/run.json"))
    try importing("later", "2026-05-01", in: sandbox)
    #expect(try sandbox.study("run", "usage").code == 0)
    #expect(sandbox.read("Reports/usage/run.json") == before, "a later snapshot changes nothing")
  }
}
