import Chat

/// Writes streams as justlog stores a channel's day: raw IRC lines with tags.
public struct TaggedIRCWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The stream as UTF-8 lines, each ended by LF.
  public func bytes(_ stream: SimulatedStream) -> [UInt8] {
    var lines = stream.records.map { (offset: $0.offset, text: line($0, stream)) }
    for ban in stream.bans {
      let place = lines.firstIndex { $0.offset > ban.offset } ?? lines.endIndex
      lines.insert((offset: ban.offset, text: line(ban, stream)), at: place)
    }
    return lines.flatMap { Array($0.text.utf8) + [UInt8(ascii: "\n")] }
  }

  private func line(_ record: SimulatedRecord, _ stream: SimulatedStream) -> String {
    let chatter = record.chatter
    let room = "#" + stream.channel.login
    let tags = tags(record, stream).map { "\($0.name)=\(escaped($0.value))" }
    let head = "@" + tags.joined(separator: ";")
    if record.notice != nil {
      let words = record.text
      return "\(head) :tmi.twitch.tv USERNOTICE \(room)" + (words.isEmpty ? "" : " :" + words)
    }
    let text = record.isAction ? "\u{1}ACTION \(record.text)\u{1}" : record.text
    let source = "\(chatter.login)!\(chatter.login)@\(chatter.login).tmi.twitch.tv"
    return "\(head) :\(source) PRIVMSG \(room) :\(text)"
  }

  private func line(_ ban: SimulatedStream.Ban, _ stream: SimulatedStream) -> String {
    "@room-id=\(stream.channel.roomID);target-user-id=\(ban.chatter.userID)"
      + ";tmi-sent-ts=\(stream.instant(ban.offset).milliseconds)"
      + " :tmi.twitch.tv CLEARCHAT #\(stream.channel.login) :\(ban.chatter.login)"
  }

  private typealias Tag = (name: String, value: String)

  private func tags(_ record: SimulatedRecord, _ stream: SimulatedStream) -> [Tag] {
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
  private func emotes(_ record: SimulatedRecord) -> String {
    let shift = record.systemPrefix.unicodeScalars.count
    var ids: [String] = []
    var ranges: [String: [String]] = [:]
    for piece in TextPiece.pieces(of: record) {
      guard let emote = piece.emote else { continue }
      if ranges[emote.id] == nil { ids.append(emote.id) }
      ranges[emote.id, default: []].append("\(piece.start - shift)-\(piece.end - 1 - shift)")
    }
    return ids.map { "\($0):" + (ranges[$0] ?? []).joined(separator: ",") }.joined(separator: "/")
  }

  private func escaped(_ value: String) -> String {
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
