import Chat

/// Reads the JSON that justlog and rustlog answer with, in one value or in lines.
struct JustlogParser: JSONRecordParser {
  let listKey: StaticString = "messages"

  private var lines = TaggedIRCReader()

  var clock: LogClock { lines.clock }
  var facts: LogFacts { lines.facts }
  var channels: [Channel] { lines.channels }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    guard var record = JustlogRecord(line.range, of: line.bytes) else {
      return tally.reject(.malformed, record: line.record)
    }
    let raw = line.bytes.trimmingLineEnd(record.raw)
    if !raw.isEmpty {
      // The line as it came tells all that the other fields tell, and more.
      let rawLine = Line(bytes: line.bytes, range: raw, record: line.record)
      return lines.parse(rawLine, into: &block, tally: &tally)
    }
    switch record.kind {
    case .message, .notice: add(&record, line, to: &block, &tally)
    case .clearChat, .clearMessage: tally.ignore(.moderation)
    case nil: tally.ignore(.server)
    }
  }

  private mutating func add(
    _ record: inout JustlogRecord, _ line: Line, to block: inout MessageBlock,
    _ tally: inout LogTally
  ) {
    let bytes = line.bytes
    if TaggedIRCReader.isMirror(record.tags, bytes) { return tally.ignore(.mirror) }
    guard let time = JustlogParser.time(record, bytes) else {
      return tally.reject(.noTimeStamp, record: line.record)
    }
    record.findWords(in: bytes)
    var message = Message()
    message.record = line.record
    message.time = time
    lines.add(&message, record.line, record.tags, record.notice, bytes, to: &block)
    if record.notice == nil { tally.addMessages(1) } else { tally.addNotices(1) }
  }

  private static func time(_ record: JustlogRecord, _ bytes: Bytes) -> Int64? {
    let sent = bytes.number(record.tags.sentAt) ?? bytes.number(record.tags.receivedAt)
    return sent.map(Int64.init) ?? Instant(iso8601: bytes[record.timestamp])?.milliseconds
  }
}
