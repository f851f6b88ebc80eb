import Corpus
import Foundation
import SQLite
import Testing

@testable import Exporting

@Suite struct DailyExportTests {
  private let corpus: HandMadeCorpus

  init() throws { corpus = try HandMadeCorpus.byHand() }

  private func export(
    as form: ExportForm = .views, channel: String? = nil
  ) throws -> DailyOutcome {
    try DailyExport(of: corpus.snapshot(channel: channel), as: form)
      .write(to: corpus.folder + "/days")
  }

  // moonHi in moonriver: 2 + 1 + 1 uses in 3 messages; first of the own ones in the first message
  // and in the second stream; in the second message the other leads. Pairs (1, first), (2, first),
  // (1, second).
  @Test func `the counts of a day are those of a count by hand`() throws {
    _ = try export()
    #expect(
      try corpus.text("days/2026-03-01.csv") == """
        day,channel,emote,provider,uses,messages,lead_uses,chatters,capped
        2026-03-01,moonriver,moonHi,twitch,4,3,2,2,3
        2026-03-01,moonriver,"two
        lines",bttv,1,1,0,1,1
        2026-03-01,moonriver,"ㅋㅋ,""웃음""\",7tv,2,2,1,2,2
        2026-03-01,moonriver,😂,emoji,1,1,0,1,1
        2026-03-01,sunday,moonHi,twitch,1,1,0,1,1
        2026-03-01,sunday,sunHi,twitch,2,2,2,1,1

        """)
    #expect(
      try corpus.text("days/2026-03-04.csv") == """
        day,channel,emote,provider,uses,messages,lead_uses,chatters,capped
        2026-03-04,sunday,😂,emoji,1,1,0,1,1

        """)
  }

  @Test func `the old form is of lead uses, the most used first`() throws {
    let outcome = try export(as: .old)
    #expect(
      try corpus.text("days/2026-03-01.csv")
        == ",count\nmoonHi,2\nsunHi,2\n\"ㅋㅋ,\"\"웃음\"\"\",1\n")
    #expect(try corpus.text("days/2026-03-03.csv") == ",count\n\"ㅋㅋ,\"\"웃음\"\"\",1\n")
    #expect(try corpus.text("days/2026-03-04.csv") == ",count\n")
    #expect(outcome.undated == 1)
  }

  @Test func `days have files, what has no day is told`() throws {
    let outcome = try export()
    #expect(
      try corpus.names(in: "days") == ["2026-03-01.csv", "2026-03-03.csv", "2026-03-04.csv"])
    #expect(outcome == DailyOutcome(days: 3, written: 3, undated: 4))
  }

  @Test(arguments: ["sunday", "#Sunday", "902"])
  func `a channel has its own days and its own undated uses`(name: String) throws {
    let outcome = try export(channel: name)
    #expect(try corpus.names(in: "days") == ["2026-03-01.csv", "2026-03-04.csv"])
    #expect(
      try corpus.text("days/2026-03-01.csv") == """
        day,channel,emote,provider,uses,messages,lead_uses,chatters,capped
        2026-03-01,sunday,moonHi,twitch,1,1,0,1,1
        2026-03-01,sunday,sunHi,twitch,2,2,2,1,1

        """)
    #expect(outcome.undated == 4)
    _ = try export(as: .old, channel: name)
    #expect(try corpus.text("days/2026-03-01.csv") == ",count\nsunHi,2\n")
    #expect(try export(as: .old, channel: "moonriver").undated == 0)
  }

  @Test(arguments: [ExportForm.views, .old])
  func `files that hold the same stay, others are replaced`(form: ExportForm) throws {
    _ = try export(as: form)
    let path = corpus.folder + "/days/2026-03-03.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let long = Date(timeIntervalSince1970: 1000)
    for name in try corpus.names(in: "days") {
      try FileManager.default.setAttributes(
        [.modificationDate: long], ofItemAtPath: corpus.folder + "/days/" + name)
    }
    try Data("broken".utf8).write(to: URL(filePath: path))
    let outcome = try export(as: form)
    #expect(outcome.written == 1)
    #expect(outcome.unchanged == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    let times = try corpus.names(in: "days").map { name in
      try FileManager.default.attributesOfItem(atPath: corpus.folder + "/days/" + name)[
        .modificationDate] as? Date
    }
    #expect(times.map { $0 == long } == [true, false, true])
    #expect(try export(as: form).written == 0)
  }

  @Test func `files of days that the corpus does not hold are told and left`() throws {
    _ = try export()
    let folder = corpus.folder + "/days/"
    for name in ["2026-02-28.csv", "2026-02-30.csv", "notes.csv", "2026-02-27.txt"] {
      try Data("mine".utf8).write(to: URL(filePath: folder + name))
    }
    try execute("DELETE FROM emote_messages WHERE part = 4")
    let outcome = try export()
    #expect(outcome.others == ["2026-02-28.csv", "2026-03-03.csv"])
    #expect(outcome.days == 2)
    #expect(outcome.written == 0)
    #expect(try corpus.names(in: "days").count == 7)
  }

  @Test func `a day that is none is refused and names no file`() throws {
    try execute("UPDATE streams SET day = '../../out' WHERE day = '2026-03-03'")
    #expect(throws: ExportError.notADay("../../out")) { try export() }
    #expect(!FileManager.default.fileExists(atPath: corpus.folder + "/days"))
  }

  @Test func `a corpus without streams has no files and no folder`() throws {
    let empty = try HandMadeCorpus([], own: [:])
    let snapshot = try empty.snapshot()
    #expect(try snapshot.isEmpty)
    let outcome = try DailyExport(of: snapshot, as: .views).write(to: empty.folder + "/days")
    #expect(outcome == DailyOutcome())
    #expect(!FileManager.default.fileExists(atPath: empty.folder + "/days"))
    #expect(try !corpus.snapshot().isEmpty)
  }

  @Test func `all is of one state, though another process writes`() throws {
    try execute("PRAGMA journal_mode = WAL")
    let snapshot = try corpus.snapshot()
    #expect(try !snapshot.isEmpty)
    try execute("DELETE FROM emote_messages")
    #expect(
      try DailyExport(of: snapshot, as: .views).write(to: corpus.folder + "/days").days == 3)
    #expect(try export().days == 0)
  }

  private func execute(_ sql: String) throws {
    try Connection(path: corpus.path, access: .readWrite).execute(sql)
  }
}
