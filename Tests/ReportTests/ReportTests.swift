import Chat
import Foundation
import TestKit
import Testing

@testable import Report

@Suite struct ReportTests {
  @Test func `a report with Korean and hostile text is the recorded Markdown`() throws {
    let files = try TestReport.files()
    try expectGolden(try #require(files["report.md"]), named: "report.md")
  }

  @Test func `results and provenance are the recorded JSON`() throws {
    let files = try TestReport.files()
    try expectGolden(try #require(files["results.json"]), named: "results.json")
    try expectGolden(try #require(files["run.json"]), named: "run.json")
    try expectGolden(try #require(files["environment.json"]), named: "environment.json")
    try expectGolden(try #require(files["emotes.csv"]), named: "emotes.csv")
  }

  @Test func `files are sorted, and JSON files read as JSON`() throws {
    let files = try TestReport.report().files(environment: ["SQLite": "3.40.1"])
    #expect(
      files.map(\.name) == [
        "emotes.csv", "environment.json", "report.md", "results.json", "run.json", "sources.csv",
        "top.svg",
      ])
    for file in files where file.name.hasSuffix(".json") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(file.bytes)) }
    }
  }

  @Test func `the environment changes environment.json alone`() throws {
    let report = try TestReport.report()
    let one = report.files(environment: ["SQLite": "3.40.1"])
    let other = report.files(environment: ["SQLite": "3.46.0", "zlib": "1.3"])
    let changed = zip(one, other).filter { $0 != $1 }.map { $0.0.name }
    #expect(changed == ["environment.json"])
  }

  @Test func `no file holds a count that rests on one to four chatters`() throws {
    // The hidden counts of the test report are 7777 and 0.7777.
    for file in try TestReport.report().files(environment: [:]) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("7777") && !text.contains("7,777") && !text.contains("77.77"))
    }
  }

  @Test func `figures without a heading above them stand one level below their section`() throws {
    var report = try TestReport.report()
    report.findings.removeAll { if case .heading = $0 { true } else { false } }
    let markdown = try #require(TestReport.texts(report)["report.md"])
    #expect(markdown.contains("\n### KEKW leads"))
    #expect(!markdown.contains("\n#### "))
  }

  @Test func `a table says how many rows it leaves to its file`() throws {
    var report = try TestReport.report()
    let column = Table.Column("n", key: "n")
    let rows = (0..<2005).map { [Cell.plainCount($0)] }
    report.findings = [
      .table(Table(name: "a", caption: "A.", columns: [column], rows: rows, shown: 5)),
      .table(Table(name: "b", caption: "B.", columns: [column], rows: rows, shown: 2004)),
      .table(Table(name: "c", caption: "C.", columns: [column], rows: [], shown: 5)),
    ]
    let markdown = try #require(TestReport.texts(report)["report.md"])
    #expect(markdown.contains("2,000 more rows in [a.csv](a.csv)."))
    #expect(markdown.contains("1 more row in [b.csv](b.csv)."))
    #expect(markdown.contains("The table has no rows."))
  }
}

/// A small report with everything in it.
enum TestReport {
  static let hostile = [
    "웃음😂", "a|b", "`code`", "``", "<b>", "<script>alert(1)</script>", "[x](https://example.org)",
    "![i](top.svg)", "_under_", "*star*", "**", ":)", ":smile:", "two\nlines", "\u{202E}live",
    "\\", "\\|", "a\\", "&lt;", "&amp;", "~~gone~~", "$x$", "# head", "- item", "1. one", "> said",
    "https://example.org", "www.example.org", "me@example.org", "=1+1", "", "Pog\u{200B}Champ",
    "D:",
  ]

  static func report() throws -> Report {
    let day = try #require(CivilDate("2026-03-01"))
    let columns = [
      Table.Column("emote", key: "emote"), .init("uses", key: "uses"), .init("share", key: "share"),
      .init("last used", key: "last_used"),
    ]
    let hostileRows: [[Cell]] = hostile.enumerated().map {
      [.text($1), .count(1000 - $0, chatters: 50), .share(0.01, chatters: 50), .date(day)]
    }
    let rows: [[Cell]] =
      [
        [.text("KEKW"), .count(12_345, chatters: 900), .share(0.5, chatters: 900), .date(day)],
        [.text("Rare"), .count(7777, chatters: 4), .share(0.7777, chatters: 4), .missing],
        [.text("Guard"), .hidden, .hidden, .date(day)],
        [.text("Never"), .count(0, chatters: 0), .share(0, chatters: 0), .missing],
      ] + hostileRows
    let figure = Figure(
      name: "top", title: "KEKW leads: 50 % of emote uses", description: "Bars; [KEKW] is longest.",
      svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
      table: Table(name: "emotes", caption: "The emotes by uses.", columns: columns, rows: rows))
    let sources = Table(
      name: "sources", caption: "Records by class.",
      columns: [.init("source", key: "source"), .init("records", key: "records")],
      rows: [[.text("웃음 <1>.txt"), .plainCount(1_234_567)]])
    return Report(
      title: "Usage of 웃음_방송 | <b>March</b>", question: "Which emotes does the chat use?",
      answer: ["KEKW leads with 12,345 uses.", "It has 50 %.", "One was never used."],
      dataQuality: [.paragraph("One source."), .table(sources)],
      findings: [.heading("channel _x_"), .paragraph("1. Not a list."), .figure(figure)],
      method: ["Counts are counts."],
      references: ["Somebody (2020). A paper. https://doi.org/10.1000/x_y_z"],
      limits: ["A log is not the chat.", "- nor is it * complete"],
      provenance: Provenance(
        study: "usage", version: "0.1.0", seed: 18_446_744_073_709_551_615,
        parameters: [.init(name: "top", value: "15")],
        selectionDigest: String(repeating: "ab", count: 32),
        counts: [.init(name: "streams", value: 1), .init(name: "messages", value: 1_234_567)]))
  }

  static func files() throws -> [String: String] { texts(try report()) }

  static func texts(_ report: Report) -> [String: String] {
    let files = report.files(environment: ["SQLite": "3.40.1", "zlib": "1.2.13"])
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}
