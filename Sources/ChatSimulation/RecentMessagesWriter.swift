/// Writes streams as the recent-messages service answers: a list of raw IRC lines.
struct RecentMessagesWriter: LogWriter {
  private var list = JSONList()

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    output.append("{\"messages\":")
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    list.add(.string(line(IRCMessage(event, of: broadcast))), to: &output)
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    list.end(to: &output)
    output.append(",\"error\":null,\"error_code\":null}")
  }

  private func line(_ message: IRCMessage) -> String {
    let sent = message.tags.first { $0.name == "tmi-sent-ts" }?.value ?? ""
    return message.line(tags: [("historical", "1"), ("rm-received-ts", sent)] + message.tags)
  }
}
