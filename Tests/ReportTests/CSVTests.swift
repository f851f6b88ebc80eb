import Chat
import Foundation
import Testing

@testable import Report

@Suite struct CSVTests {
  static let hostile = [
    "=SUM(A1)", "+1", "-1", "@cmd", "\tx", "\rx", "'quoted", "a,b", "say \"hi\"", "two\nlines",
    "웃음", "😂", "", " ", "''", "=", "a=b", "plain",
  ]

  @Test func `texts read back as they were`() {
    let table = Table(
      name: "t", caption: "", columns: [.init("code", key: "code"), .init("n", key: "n")],
      rows: CSVTests.hostile.enumerated().map { [.text($1), .plainCount($0)] })
    let records = parse(CSV.document(table))
    #expect(records.first == ["code", "n"])
    let texts = records.dropFirst().map { record in
      record[0].utf8.first == UInt8(ascii: "'")
        ? String(record[0].unicodeScalars.dropFirst()) : record[0]
    }
    #expect(texts == CSVTests.hostile)
  }

  @Test(arguments: hostile) func `no field starts a formula`(text: String) {
    let first = CSV.defused(text).utf8.first
    #expect(!"=+-@\t\r".utf8.contains { $0 == first })
  }

  @Test func `lines end with a line feed and numbers have nine digits`() throws {
    let table = Table(
      name: "t", caption: "",
      columns: ["a", "b", "c", "d", "e", "f", "g", "h"].map { .init($0, key: $0) },
      rows: [
        [
          .count(12_345, chatters: 9), .count(12, chatters: 4), .count(0, chatters: 0),
          .number(2.0 / 3), .share(1.0 / 3, chatters: 5), .share(0.5, chatters: 1),
          .date(try #require(CivilDate("2026-03-01"))), .missing,
        ]
      ])
    #expect(
      CSV.document(table)
        == "a,b,c,d,e,f,g,h\n12345,<5,0,0.666666667,0.333333333,<5,2026-03-01,\n")
  }

  /// A reader of RFC 4180 that shares nothing with the writer.
  private func parse(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var previousWasQuote = false
    for byte in text.utf8 {
      if isQuoted {
        if byte == 34 { (isQuoted, previousWasQuote) = (false, true) } else { field.append(byte) }
        continue
      }
      switch byte {
      case 34:
        if previousWasQuote { field.append(34) }
        isQuoted = true
      case 44, 10:
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 10 {
          records.append(record)
          record = []
        }
      default: field.append(byte)
      }
      previousWasQuote = false
    }
    return records
  }
}
