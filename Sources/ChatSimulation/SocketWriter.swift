import Chat

/// Writes streams as a socket gave them: IRC lines without tags, a stamp before each chunk.
///
/// What comes in one second comes in one chunk. Without tags Twitch sends neither notices nor bans.
struct SocketWriter: LogWriter {
  private var second = 0

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    let room = "#" + broadcast.channel.login
    output.append("\(stamp(0, broadcast)) ;;; :tmi.twitch.tv 001 watcher :Welcome, GLHF!\r\n")
    output.append(":watcher!watcher@watcher.tmi.twitch.tv JOIN \(room)\r\n")
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event, record.notice == nil else { return }
    if record.offset / 1000 != second {
      second = record.offset / 1000
      output.append("\n\(stamp(second, broadcast)) ;;; ")
    }
    output.append(line(record, "#" + broadcast.channel.login) + "\r\n")
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) { output.append("\n") }

  private func stamp(_ second: Int, _ stream: Broadcast) -> String {
    let clock = ClockText(stream.instant(second * 1000))
    return "\(clock.day)_\(clock.time)"
  }

  private func line(_ record: SimulatedRecord, _ room: String) -> String {
    let login = record.chatter.login
    let text = record.isAction ? "\u{1}ACTION \(record.text)\u{1}" : record.text
    return ":\(login)!\(login)@\(login).tmi.twitch.tv PRIVMSG \(room) :\(text)"
  }
}
