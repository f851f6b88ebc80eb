import Chat

/// Writes streams as a socket gave them: IRC lines without tags, a stamp before each chunk.
///
/// What comes in one second comes in one chunk. Without tags Twitch sends neither notices nor bans.
struct SocketWriter: LogWriter {
  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let room = "#" + stream.channel.login
    let welcome =
      ":tmi.twitch.tv 001 watcher :Welcome, GLHF!\r\n:watcher!watcher@watcher.tmi.twitch.tv JOIN \(room)\r\n"
    var chunks = [(second: 0, text: welcome)]
    for record in stream.records where record.notice == nil {
      let second = record.offset / 1000
      if chunks.last?.second != second { chunks.append((second, "")) }
      chunks[chunks.count - 1].text += line(record, room) + "\r\n"
    }
    return LineEnd.lf.bytes(chunks.map { stamp($0.second, stream) + " ;;; " + $0.text })
  }

  private func stamp(_ second: Int, _ stream: SimulatedStream) -> String {
    let clock = ClockText(stream.instant(second * 1000))
    return "\(clock.day)_\(clock.time)"
  }

  private func line(_ record: SimulatedRecord, _ room: String) -> String {
    let login = record.chatter.login
    let text = record.isAction ? "\u{1}ACTION \(record.text)\u{1}" : record.text
    return ":\(login)!\(login)@\(login).tmi.twitch.tv PRIVMSG \(room) :\(text)"
  }
}
