import Chat

/// Writes streams as a chat client with a Korean clock keeps them.
struct KoreanClientWriter: LogWriter {
  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event else { return }
    output.append(line(record, broadcast) + "\n")
  }

  private func line(_ record: SimulatedRecord, _ stream: Broadcast) -> String {
    let clock = ClockText(stream.instant(record.offset))
    let (year, month, day) = (clock.day.year % 100, clock.day.month, clock.day.day)
    let stamp = "[\(year). \(month). \(day). \(clock.koreanTime)]"
    let name = record.chatter.displayName
    return record.isAction
      ? "\(stamp) ** \(name) \(record.text)" : "\(stamp) <\(name)> \(record.body)"
  }
}
