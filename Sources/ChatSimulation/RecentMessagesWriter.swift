/// Writes streams as the recent-messages service answers: a list of raw IRC lines.
struct RecentMessagesWriter: LogWriter {
  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let lines = stream.events.map { JSONText.string(line(IRCMessage($0, of: stream))) }
    return JSONText.object([
      ("messages", .array(lines)), ("error", .null), ("error_code", .null),
    ]).bytes
  }

  private func line(_ message: IRCMessage) -> String {
    let sent = message.tags.first { $0.name == "tmi-sent-ts" }?.value ?? ""
    return message.line(tags: [("historical", "1"), ("rm-received-ts", sent)] + message.tags)
  }
}
