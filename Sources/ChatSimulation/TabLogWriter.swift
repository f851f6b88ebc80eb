import Chat

/// Writes streams as a logger with TABs between its columns does, which hears messages alone.
struct TabLogWriter: LogWriter {
  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let start = ClockText(stream.startedAt)
    let lines = stream.records.filter { $0.notice == nil }.map { record in
      let clock = ClockText(stream.instant(record.offset))
      let text = record.isAction ? "\u{1}ACTION \(record.text)\u{1}" : record.text
      return "\(clock.day) \(clock.time),\(clock.milliseconds)\t\(record.chatter.login)\t\(text)"
    }
    return LineEnd.lf.bytes(["StartTime: \(start.day) \(start.time)"] + lines)
  }
}
