import Chat

/// Writes streams as Chatty logs them on a machine in Seoul.
struct ChattyWriter: LogWriter {
  private let hoursAhead = 9

  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let start = ClockText(stream.startedAt, hoursAhead: hoursAhead)
    let end = ClockText(stream.instant(stream.seconds * 1000), hoursAhead: hoursAhead)
    let head = [
      "# Log started: \(start.day) \(start.time) +0900",
      "[\(start.time)] Joining #\(stream.channel.login)..",
      "[\(start.time)] You have joined #\(stream.channel.login)",
    ]
    let tail = ["# Log closed: \(end.day) \(end.time) +0900"]
    return LineEnd.crlf.bytes(head + stream.events.map { line($0, stream) } + tail)
  }

  private func line(_ event: StreamEvent, _ stream: SimulatedStream) -> String {
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
