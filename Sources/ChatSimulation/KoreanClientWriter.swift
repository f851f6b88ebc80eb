import Chat

/// Writes streams as a chat client with a Korean clock keeps them.
struct KoreanClientWriter: LogWriter {
  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    LineEnd.lf.bytes(stream.records.map { line($0, stream) })
  }

  private func line(_ record: SimulatedRecord, _ stream: SimulatedStream) -> String {
    let clock = ClockText(stream.instant(record.offset))
    let (year, month, day) = (clock.day.year % 100, clock.day.month, clock.day.day)
    let stamp = "[\(year). \(month). \(day). \(clock.koreanTime)]"
    let name = record.chatter.displayName
    return record.isAction
      ? "\(stamp) ** \(name) \(record.text)" : "\(stamp) <\(name)> \(record.body)"
  }
}
