import Chat

/// Reads what Twitch's rechat service answered from 2015 to 2017, in one list or answer by answer.
struct RechatMessageParser: JSONRecordParser {
  let listKey: StaticString = "data"
  let isPaged: Bool

  private var list = ChannelList()
  private var emotes = IRCEmotes()
  private var start: Instant?

  init(isPaged: Bool) {
    self.isPaged = isPaged
  }

  var clock: LogClock { .sinceEpoch }
  var channels: [Channel] { list.channels.isEmpty ? [Channel()] : list.channels }

  var facts: LogFacts {
    var facts = LogFacts()
    facts.add(emotes)
    facts.channel = channels[0]
    facts.startedAt = start
    return facts
  }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    let bytes = line.bytes
    guard let item = RechatMessage(line.range, of: bytes) else {
      return tally.reject(.malformed, record: line.record)
    }
    let command = item.line.command
    let isNotice = bytes.equals(command, "USERNOTICE")
    guard isNotice || command.isEmpty || bytes.equals(command, "PRIVMSG") else {
      return tally.ignore(bytes.equals(command, "CLEARCHAT") ? .moderation : .server)
    }
    guard let sentAt = item.sentAt else { return tally.reject(.noTimeStamp, record: line.record) }
    if start == nil, let offset = item.offset {
      start = Instant(milliseconds: Int64(sentAt - offset))
    }
    var message = message(item, bytes)
    message.record = line.record
    message.time = Int64(sentAt)
    add(&message, item, isNotice: isNotice, bytes, to: &block, tally: &tally)
  }

  /// The message without its text.
  private mutating func message(_ item: RechatMessage, _ bytes: Bytes) -> Message {
    var message = Message()
    message.channel = list.index(room: item.tags.roomID, target: item.line.target, in: bytes)
    message.id = ByteRange(item.tags.id)
    message.userID = ByteRange(item.tags.userID)
    message.login = ByteRange(item.line.nick)
    message.displayName = ByteRange(bytes.trimmingSpaces(item.tags.displayName))
    message.isRemoved = item.tags.isRemoved
    message.bits = UInt32(clamping: bytes.number(item.tags.bits) ?? 0)
    message.badge =
      item.tags.hasBadges
      ? IRCBadges.read(badges: item.tags.badges, info: item.tags.badgeInfo, of: bytes)
      : SubscriberBadge(tier: item.isSubscriber ? 1 : 0)
    return message
  }

  private mutating func add(
    _ message: inout Message, _ item: RechatMessage, isNotice: Bool, _ bytes: Bytes,
    to block: inout MessageBlock, tally: inout LogTally
  ) {
    let text = bytes.actionText(item.line.text) ?? item.line.text
    message.emotes = emotes.read(item.emotes, text: text, of: bytes, into: &block.emoteRanges)
    guard isNotice else {
      return block.addChat(message, body: text, in: bytes, tally: &tally)
    }
    var notice = item.notice
    notice.kind = Notice(messageID: item.tags.messageID, in: bytes)?.kind ?? .other
    block.addNotice(notice, of: message, words: text, tally: &tally)
  }
}
