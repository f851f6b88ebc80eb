import Chat

/// Writes streams as the text that justlog and rustlog answer with.
struct JustlogTextWriter: LogWriter {
  var server: TaggedIRCWriter.Server

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    let text = server == .justlog ? justlog(event) : rustlog(event)
    output.append("[\(stamp(event.offset, broadcast))] #\(broadcast.channel.login) \(text)")
    output.append(server == .justlog ? "\n" : "\r\n")
  }

  /// justlog does not pad the day.
  private func stamp(_ offset: Int, _ stream: Broadcast) -> String {
    let clock = ClockText(stream.instant(offset))
    guard server == .justlog else { return "\(clock.day) \(clock.time)" }
    let month = ClockText.padded(clock.day.month, 2)
    return "\(clock.day.year)-\(month)-\(clock.day.day) \(clock.time)"
  }

  /// Of notices and bans justlog writes the user's own words, and no name.
  private func justlog(_ event: StreamEvent) -> String {
    guard case .record(let record) = event else { return "" }
    return (record.notice == nil ? "\(record.chatter.login): " : "") + record.text
  }

  private func rustlog(_ event: StreamEvent) -> String {
    switch event {
    case .record(let record): "\(record.chatter.login): \(record.body)"
    case .ban(let ban): "\(ban.chatter.login): \(ban.chatter.login) has been banned"
    }
  }
}
