import Chat

/// Writes streams as Chatty logs them on a machine in Seoul.
struct ChattyWriter: LogWriter {
  private let hoursAhead = 9

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    let start = ClockText(broadcast.startedAt, hoursAhead: hoursAhead)
    output.append("# Log started: \(start.day) \(start.time) +0900\r\n")
    output.append("[\(start.time)] Joining #\(broadcast.channel.login)..\r\n")
    output.append("[\(start.time)] You have joined #\(broadcast.channel.login)\r\n")
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    output.append(line(event, broadcast) + "\r\n")
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    let end = ClockText(broadcast.instant(broadcast.seconds * 1000), hoursAhead: hoursAhead)
    output.append("# Log closed: \(end.day) \(end.time) +0900\r\n")
  }

  private func line(_ event: StreamEvent, _ stream: Broadcast) -> String {
    let clock = ClockText(stream.instant(event.offset), hoursAhead: hoursAhead)
    return switch event {
    case .record(let record): "[\(clock.time)] \(text(record))"
    case .ban(let ban): "[\(clock.time)] BAN: \(ban.chatter.login)"
    }
  }

  private func text(_ record: SimulatedRecord) -> String {
    if let notice = record.notice {
      let words = record.tokens.isEmpty ? "" : " [\(record.text)]"
      return "[Notification] \(notice.sentence)\(words)"
    }
    let role = record.subscription == nil ? "" : "%"
    return "<\(role)\(record.chatter.writtenName)>\(record.isAction ? "*" : "") \(record.text)"
  }
}
