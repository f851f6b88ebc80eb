/// Writes streams as tcd prints them.
struct TCDTextWriter: LogWriter {
  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    LineEnd.lf.bytes(stream.records.map(line))
  }

  private func line(_ record: SimulatedRecord) -> String {
    let (clock, name) = (ClockText.sinceStart(record.offset), record.chatter.displayName)
    return record.isAction
      ? "[\(clock)] *\(name) \(record.text)]" : "[\(clock)] <\(name)> \(record.body)"
  }
}
