import Chat

extension ChatDownloaderItem {
  /// A record as chat-downloader writes it from a VOD.
  static func vod(_ record: SimulatedRecord, _ stream: Broadcast) -> JSONText {
    let chatter = record.chatter
    var author: [(String, JSONText)] = [
      ("display_name", .string(chatter.displayName)), ("id", .string(chatter.userID)),
      ("name", .string(chatter.login)),
    ]
    let badges = record.badges.map { badge($0, months: nil) }
    if !badges.isEmpty { author.append(("badges", .array(badges))) }
    var members: [(String, JSONText)] = [
      ("author", sorted(author)), ("message", .string(record.body)),
      ("message_id", .string(record.id)), ("message_type", .string("text_message")),
      ("time_in_seconds", .integer(record.offset / 1000)),
      ("time_text", .string(ClockText.sinceStart(record.offset))),
      ("timestamp", timestamp(record.offset, of: stream)),
    ]
    let emotes = EmotePlaces(record, isInWords: false).emotes.map { emote, ranges in
      JSONText.object([
        ("id", .string(emote.id)), ("images", .array([])),
        ("locations", .string(ranges.joined(separator: ","))), ("name", .string(emote.code)),
      ])
    }
    if !emotes.isEmpty { members.append(("emotes", .array(emotes))) }
    return sorted(members)
  }
}
