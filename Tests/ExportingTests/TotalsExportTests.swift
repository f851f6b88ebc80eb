import Foundation
import Testing

@testable import Exporting

@Suite struct TotalsExportTests {
  private let corpus: HandMadeCorpus

  init() throws { corpus = try HandMadeCorpus.byHand() }

  private func export(
    as form: ExportForm = .views, channel: String? = nil
  ) throws -> FileOutcome {
    try TotalsExport(of: corpus.snapshot(channel: channel), as: form)
      .write(to: corpus.folder + "/totals.csv")
  }

  @Test func `the totals are those of a count by hand`() throws {
    #expect(try export() == FileOutcome(rows: 7, isWritten: true))
    #expect(
      try corpus.text("totals.csv")
        == """
        channel,emote,provider,uses,messages,lead_uses,chatters,capped,first_day,last_day
        moonriver,moonHi,twitch,4,3,2,2,3,2026-03-01,2026-03-01
        moonriver,"two
        lines",bttv,1,1,0,1,1,2026-03-01,2026-03-01
        moonriver,"ㅋㅋ,""웃음""\",7tv,3,3,2,3,3,2026-03-01,2026-03-03
        moonriver,😂,emoji,1,1,0,1,1,2026-03-01,2026-03-01
        sunday,moonHi,twitch,2,2,0,2,2,2026-03-01,2026-03-01
        sunday,sunHi,twitch,4,3,3,2,2,2026-03-01,2026-03-01
        sunday,😂,emoji,2,2,0,2,2,2026-03-04,2026-03-04

        """.replacing("\n\n", with: "\n"))
  }

  @Test func `the old form has no header and counts undated lead uses too`() throws {
    #expect(try export(as: .old) == FileOutcome(rows: 3, isWritten: true))
    #expect(
      try corpus.text("totals.csv") == "moonHi,2\nsunHi,3\n\"ㅋㅋ,\"\"웃음\"\"\",2\n")
    #expect(try export(as: .old, channel: "sunday").rows == 1)
    #expect(try corpus.text("totals.csv") == "sunHi,3\n")
  }

  @Test func `the same totals leave the file untouched`() throws {
    #expect(try export().isWritten)
    #expect(try !export().isWritten)
    #expect(try export(channel: "sunday").isWritten)
    #expect(try export(channel: "sunday").rows == 3)
  }

  @Test func `a database is not replaced`() throws {
    let before = try Data(contentsOf: URL(filePath: corpus.path))
    #expect(throws: ExportError.isDatabase(path: corpus.path)) {
      try TotalsExport(of: corpus.snapshot(), as: .views).write(to: corpus.path)
    }
    #expect(try Data(contentsOf: URL(filePath: corpus.path)) == before)
  }

  @Test func `what a link leads to is replaced, a folder or device is not`() throws {
    let real = corpus.folder + "/real.csv"
    try Data("old".utf8).write(to: URL(filePath: real))
    try FileManager.default.createSymbolicLink(
      atPath: corpus.folder + "/totals.csv", withDestinationPath: real)
    #expect(try export().isWritten)
    #expect(try corpus.text("real.csv").hasPrefix("channel,"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: corpus.folder + "/totals.csv")
        == real)
    try FileManager.default.removeItem(atPath: real)
    for destination in ["real.csv", real] {
      try FileManager.default.removeItem(atPath: corpus.folder + "/totals.csv")
      try FileManager.default.createSymbolicLink(
        atPath: corpus.folder + "/totals.csv", withDestinationPath: destination)
      #expect(try export().isWritten)
      #expect(try corpus.text("real.csv").hasPrefix("channel,"))
      try FileManager.default.removeItem(atPath: real)
    }
    for path in ["/dev/null", corpus.folder] {
      #expect(throws: ExportError.unwritable(path: path, reason: "not a file")) {
        try TotalsExport(of: corpus.snapshot(), as: .old).write(to: path)
      }
    }
  }

  @Test func `totals of nothing are a header, or nothing`() throws {
    let empty = try HandMadeCorpus([], own: [:])
    for (form, lines) in [(ExportForm.views, 1), (.old, 0)] {
      let outcome = try TotalsExport(of: empty.snapshot(), as: form).write(
        to: empty.folder + "/totals.csv")
      #expect(outcome == FileOutcome(rows: 0, isWritten: true))
      #expect(try empty.text("totals.csv").split(separator: "\n").count == lines)
    }
  }
}
