import Chat

/// Writes streams as a logger with TABs between its columns does, which hears messages alone.
struct TabLogWriter: LogWriter {
  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    let start = ClockText(broadcast.startedAt)
    output.append("StartTime: \(start.day) \(start.time)\n")
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event, record.notice == nil else { return }
    let clock = ClockText(broadcast.instant(record.offset))
    let text = record.isAction ? "\u{1}ACTION \(record.text)\u{1}" : record.text
    output.append("\(clock.day) \(clock.time),\(clock.milliseconds)\t")
    output.append("\(record.chatter.login)\t\(text)\n")
  }
}
