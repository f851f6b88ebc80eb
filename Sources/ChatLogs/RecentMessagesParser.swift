import Chat

/// Reads the answer of the recent-messages service: tagged IRC lines as strings in JSON.
struct RecentMessagesParser: JSONRecordParser {
  let listKey: StaticString = "messages"

  private var lines = TaggedIRCReader()

  var clock: LogClock { lines.clock }
  var facts: LogFacts { lines.facts }
  var channels: [Channel] { lines.channels }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var cursor = JSONCursor(line.bytes, line.range)
    guard cursor.peek() == UInt8(ascii: "\""), let text = cursor.string() else {
      return tally.reject(.malformed, record: line.record)
    }
    let range = line.bytes.trimmingLineEnd(text)
    if range.isEmpty { return tally.ignore(.blank) }
    lines.parse(
      Line(bytes: line.bytes, range: range, record: line.record), into: &block, tally: &tally)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// A range without the carriage returns and newlines at its end.
  func trimmingLineEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1] == 13 || self[end - 1] == 10 { end -= 1 }
    return range.lowerBound..<end
  }
}
