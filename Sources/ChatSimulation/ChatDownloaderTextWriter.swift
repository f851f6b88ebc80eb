import Chat

/// Writes streams as chat-downloader prints them.
///
/// Of a live channel's notices it prints the sentences of gifts and resubscriptions alone.
struct ChatDownloaderTextWriter: LogWriter {
  /// Whether it watched the live channel, not the VOD.
  var isLive: Bool

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    if isLive {
      output.append("\(date(event.offset, broadcast)) | \(live(event))\n")
    } else if case .record(let record) = event {
      output.append("\(clock(record.offset)) | \(said(record.body, by: record))\n")
    }
  }

  private func date(_ offset: Int, _ stream: Broadcast) -> String {
    let clock = ClockText(stream.instant(offset))
    return "\(clock.day) \(clock.time)"
  }

  /// `h:mm:ss`, or `m:ss` in the first hour.
  private func clock(_ offset: Int) -> String {
    let (minutes, seconds) = (offset / 60_000, ClockText.padded(offset / 1000 % 60, 2))
    return minutes < 60 ? "\(minutes):\(seconds)" : ClockText.sinceStart(offset)
  }

  private func live(_ event: StreamEvent) -> String {
    switch event {
    case .ban(let ban): return "\(ban.chatter.login) was permanently banned."
    case .record(let record):
      guard let notice = record.notice else { return said(record.text, by: record) }
      if ["subgift", "resub"].contains(notice.kind) { return record.body }
      return said(record.tokens.isEmpty ? nil : record.text, by: record)
    }
  }

  private func said(_ text: String?, by record: SimulatedRecord) -> String {
    let badges = record.badges.map(\.name).joined(separator: ", ")
    return (badges.isEmpty ? "" : "(\(badges)) ") + record.chatter.displayName
      + (text.map { ": \($0)" } ?? "")
  }
}
