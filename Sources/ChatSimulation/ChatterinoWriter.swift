import Chat

/// Writes streams as Chatterino logs them on a machine in Seoul.
///
/// A subscriber's own words stand in a line of their own below the sentence.
struct ChatterinoWriter: LogWriter {
  private let hoursAhead = 9

  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let start = ClockText(stream.startedAt, hoursAhead: hoursAhead)
    let end = ClockText(stream.instant(stream.seconds * 1000), hoursAhead: hoursAhead)
    let lines = stream.events.flatMap { event in
      let clock = ClockText(stream.instant(event.offset), hoursAhead: hoursAhead)
      return texts(event).map { "[\(clock.time)] " + $0 }
    }
    return LineEnd.lf.bytes(
      ["# Start logging at \(start.day) \(start.time) KST"] + lines
        + ["# Stop logging at \(end.day) \(end.time) KST"])
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
