/// Writes streams as tcd prints them.
struct TCDTextWriter: LogWriter {
  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event else { return }
    output.append(line(record) + "\n")
  }

  private func line(_ record: SimulatedRecord) -> String {
    let (clock, name) = (ClockText.sinceStart(record.offset), record.chatter.displayName)
    return record.isAction
      ? "[\(clock)] *\(name) \(record.text)]" : "[\(clock)] <\(name)> \(record.body)"
  }
}
