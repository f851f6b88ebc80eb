import Chat

/// Writes streams as `1480664483 login: text`, as collectors of Twitch's rechat did until 2017.
///
/// Of notices they heard what the user `twitchnotify` said of subscriptions.
struct EpochTextWriter: LogWriter {
  /// Whether times are in milliseconds.
  var isInMilliseconds: Bool

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event, let line = line(record, broadcast) else { return }
    output.append(line + "\n")
  }

  private func line(_ record: SimulatedRecord, _ stream: Broadcast) -> String? {
    let instant = stream.instant(record.offset).milliseconds
    let time = isInMilliseconds ? instant : instant / 1000
    if record.notice == nil { return "\(time) \(record.chatter.login): \(record.text)" }
    return oldSentence(record).map { "\(time) twitchnotify: \($0)" }
  }

  /// What Twitch said of a subscription then; nil for what there was not, or was not said.
  private func oldSentence(_ record: SimulatedRecord) -> String? {
    guard let subscription = record.subscription else { return nil }
    let name = record.chatter.displayName
    switch record.notice?.kind {
    case "sub":
      return "\(name) just subscribed" + (subscription.isPrime ? " with Twitch Prime!" : "!")
    case "resub": return "\(name) subscribed for \(subscription.months) months in a row!"
    default: return nil
    }
  }
}
