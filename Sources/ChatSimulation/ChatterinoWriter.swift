import Chat

/// Writes streams as Chatterino logs them on a machine in Seoul.
///
/// A subscriber's own words stand in a line of their own below the sentence.
struct ChatterinoWriter: LogWriter {
  private let hoursAhead = 9

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    let start = ClockText(broadcast.startedAt, hoursAhead: hoursAhead)
    output.append("# Start logging at \(start.day) \(start.time) KST\n")
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    let clock = ClockText(broadcast.instant(event.offset), hoursAhead: hoursAhead)
    for text in texts(event) { output.append("[\(clock.time)] \(text)\n") }
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    let end = ClockText(broadcast.instant(broadcast.seconds * 1000), hoursAhead: hoursAhead)
    output.append("# Stop logging at \(end.day) \(end.time) KST\n")
  }

  private func texts(_ event: StreamEvent) -> [String] {
    switch event {
    case .ban(let ban): return ["\(ban.chatter.login) has been permanently banned."]
    case .record(let record):
      guard let notice = record.notice else { return [said(record)] }
      let sentence = notice.sentence.isEmpty ? [] : [notice.sentence]
      return sentence + (record.tokens.isEmpty ? [] : [said(record)])
    }
  }

  private func said(_ record: SimulatedRecord) -> String {
    let chatter = record.chatter
    let isLatin = chatter.displayName.utf8.allSatisfy { $0 < 0x80 }
    return (isLatin ? "" : chatter.displayName + " ") + "\(chatter.login): \(record.text)"
  }
}
