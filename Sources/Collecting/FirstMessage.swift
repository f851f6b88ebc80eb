import Chat
import ChatLogs

/// The channel and the time of the first message in a file of raw IRC.
struct FirstMessage {
  private let channel: Channel
  private let time: Instant

  /// Reads up to the first message; nil when the file has none.
  ///
  /// - Throws: `LogProblem` when the file cannot be read.
  init?(of path: String) throws {
    var reader = try LogReader(.file(path: path), format: .taggedIRC)
    var block = MessageBlock()
    while try reader.read(into: &block) {
      guard let message = block.messages.first else { continue }
      channel = block.channels[Int(message.channel)]
      time = Instant(milliseconds: message.time)
      return
    }
    return nil
  }

  /// Why the message is in no log of a channel and day, in a sentence; nil when it can be.
  ///
  /// - Parameters:
  ///   - login: the channel's login, which a message of earlier days may not have.
  ///   - room: the channel's numeric id, which decides where it is known.
  ///   - day: the day, in UTC.
  /// - Returns: the sentence, or nil.
  func complaint(login: String, room: String?, day: CivilDate) -> String? {
    if let room, let found = channel.roomID {
      if found != room { return "the log is of the channel with the id \(found); \(Self.advice)" }
    } else if let found = channel.login, found != login {
      return
        "the log is of the channel \(found); \(Self.advice), or give --corpus with a corpus that "
        + "knows the id of \(login) when that is its earlier name"
    }
    return time.date == day ? nil : "the log begins on \(time.date); \(Self.advice)"
  }

  private static let advice =
    "check that the address is that of a justlog or rustlog, and what it answers"
}
