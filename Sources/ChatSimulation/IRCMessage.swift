import Chat

/// An event as the line of tagged IRC that Twitch sends for it.
struct IRCMessage {
  /// One tag; its value is not escaped.
  typealias Tag = (name: String, value: String)

  /// Sorted by name.
  let tags: [Tag]
  let source: String
  let command: String
  /// The channel with its `#`.
  let room: String
  /// What stands behind the channel; nil where nothing does.
  let words: String?

  /// Makes the line of an event.
  init(_ event: StreamEvent, of stream: Broadcast) {
    switch event {
    case .record(let record): self.init(record, of: stream)
    case .ban(let ban): self.init(ban, of: stream)
    }
  }

  private init(_ record: SimulatedRecord, of stream: Broadcast) {
    room = "#" + stream.channel.login
    tags = IRCMessage.tags(record, stream)
    let login = record.chatter.login
    if record.notice == nil {
      source = "\(login)!\(login)@\(login).tmi.twitch.tv"
      command = "PRIVMSG"
      words = record.isAction ? "\u{1}ACTION \(record.text)\u{1}" : record.text
    } else {
      source = "tmi.twitch.tv"
      command = "USERNOTICE"
      words = record.tokens.isEmpty ? nil : record.text
    }
  }

  private init(_ ban: SimulatedStream.Ban, of stream: Broadcast) {
    room = "#" + stream.channel.login
    tags = [
      ("room-id", stream.channel.roomID), ("target-user-id", ban.chatter.userID),
      ("tmi-sent-ts", String(stream.instant(ban.offset).milliseconds)),
    ]
    source = "tmi.twitch.tv"
    command = "CLEARCHAT"
    words = ban.chatter.login
  }

  /// The line without its end.
  var line: String { line(tags: tags) }

  /// The line with other tags.
  func line(tags: [Tag]) -> String {
    let head = tags.map { "\($0.name)=\(IRCMessage.escaped($0.value))" }.joined(separator: ";")
    return "@\(head) :\(source) \(command) \(room)" + (words.map { " :" + $0 } ?? "")
  }

  private static func tags(_ record: SimulatedRecord, _ stream: Broadcast) -> [Tag] {
    let chatter = record.chatter
    let badges = record.badges.map { "\($0.name)/\($0.version)" }.joined(separator: ",")
    var tags: [Tag] = [
      ("badge-info", record.badgeInfo), ("badges", badges), ("color", chatter.colour ?? ""),
      ("display-name", chatter.displayName), ("emotes", emotes(record)), ("flags", ""),
      ("id", record.id), ("mod", "0"), ("room-id", stream.channel.roomID),
      ("subscriber", record.subscription == nil ? "0" : "1"),
      ("tmi-sent-ts", String(stream.instant(record.offset).milliseconds)), ("turbo", "0"),
      ("user-id", chatter.userID), ("user-type", ""),
    ]
    if record.bits > 0 { tags.append(("bits", String(record.bits))) }
    if let notice = record.notice {
      tags += [("login", chatter.login), ("msg-id", notice.kind)]
      tags += notice.parameters.map { ("msg-param-" + $0.name, $0.value) }
      tags.append(("system-msg", notice.sentence))
    }
    return tags.sorted { $0.name < $1.name }
  }

  /// The first-party emotes as `ID:from-to,from-to/ID:from-to`, in scalars of the user's own words.
  private static func emotes(_ record: SimulatedRecord) -> String {
    let places = EmotePlaces(record, isInWords: true)
    return places.emotes.map { $0.emote.id + ":" + $0.ranges.joined(separator: ",") }
      .joined(separator: "/")
  }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case ";": text += "\\:"
      case " ": text += "\\s"
      case "\\": text += "\\\\"
      case "\r": text += "\\r"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
