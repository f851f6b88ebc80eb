import Chat
import ChatSimulation
import Foundation
import Testing

@testable import ChatLogs

/// Every way of writing every format.
let variants = LogFormat.allCases.flatMap(\.variants)

@Suite struct `A stream written and read` {
  @Test(arguments: variants)
  func `tells all but what its format loses, and loses all of that`(variant: LogVariant) throws {
    let stream = SimulatedStream.corners
    let log = try Gathered(variant.bytes(stream), columns: variant.columns)
    #expect(log.format == variant.format)
    let expected = FormatLoss(variant)
    let read = log.comparable(start: stream.startedAt)
    let left = expected.left(of: stream)
    #expect(read.count == left.count)
    for (entry, wanted) in zip(read, left) where entry != wanted {
      Issue.record("\(entry.differences(from: wanted))")
    }
    for loss in expected.losses {
      #expect(expected.left(of: stream, without: loss) != left, "\(loss.rawValue) are not lost")
    }
    #expect(log.isBalanced)
    #expect(log.tally.ignored == expected.ignored)
    #expect(log.tally.rejected.mapValues(\.count) == expected.rejected)
  }

  @Test(arguments: variants.filter { $0.ending == "csv" })
  func `keeps line breaks inside a table's fields`(variant: LogVariant) throws {
    var stream = SimulatedStream.corners
    let text = "two\nlines, \"both\"\r\nsaid\n\nat once"
    stream.records[1].tokens = [.word(text)]
    let log = try Gathered(variant.bytes(stream), columns: variant.columns)
    #expect(log.entries[1].text == text)
    #expect(log.entries.count == FormatLoss(variant).left(of: stream).count)
    #expect(try Gathered(variant.bytes(stream), columns: variant.columns, block: 64) == log)
  }

  @Test func `Data/chat-logs.md says what each format loses`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let document = try String(
      contentsOf: root.appending(path: "Data/chat-logs.md"), encoding: .utf8)
    let head = "| format | written as | loses |\n| --- | --- | --- |\n"
    let table = head + FormatLoss.rows.joined(separator: "\n") + "\n\n"
    #expect(document.contains(table), "the table should be\n\(table)")
  }
}

extension Gathered {
  /// The entries without their numbers, their times counted from 1970.
  func comparable(start: Instant) -> [Entry] {
    entries.map { entry in
      var entry = entry
      entry.record = 0
      if clock == .sinceStart { entry.time += start.milliseconds }
      return entry
    }
  }
}

extension Gathered.Entry {
  /// The fields that are not as wanted, each with what it is and what it should be.
  func differences(from wanted: Self) -> [String] {
    zip(Mirror(reflecting: self).children, Mirror(reflecting: wanted).children)
      .filter { String(reflecting: $0.value) != String(reflecting: $1.value) }
      .map { "\($0.label ?? ""): \($0.value), not \($1.value)" }
  }
}
