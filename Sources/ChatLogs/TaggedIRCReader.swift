import Chat

/// Reads raw IRC lines with IRCv3 tags, as justlog and rustlog store them.
///
/// The stamps that a program which records a socket puts before them are passed over.
struct TaggedIRCReader: LineParser {
  private var list = ChannelList()
  private var emotes = IRCEmotes()

  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts {
    var facts = LogFacts()
    facts.add(emotes)
    return facts
  }
  var channels: [Channel] { list.channels }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    let range = UntaggedIRCReader.bare(line.range, of: line.bytes)
    guard !range.isEmpty else { return tally.ignore(.blank) }
    guard let parts = IRCLine(range, of: line.bytes) else {
      return tally.reject(.malformed, record: line.record)
    }
    let isMessage = line.bytes.equals(parts.command, "PRIVMSG")
    guard isMessage || line.bytes.equals(parts.command, "USERNOTICE") else {
      return sort(parts, line, &tally)
    }
    guard !parts.tags.isEmpty else { return tally.reject(.malformed, record: line.record) }
    let tags = IRCTags(parts.tags, of: line.bytes)
    if TaggedIRCReader.isMirror(tags, line.bytes) { return tally.ignore(.mirror) }
    guard let time = line.bytes.number(tags.sentAt) ?? line.bytes.number(tags.receivedAt) else {
      return tally.reject(.noTimeStamp, record: line.record)
    }
    var message = Message()
    message.record = line.record
    message.time = Int64(time)
    // Before any other value is unescaped: unescaping may put a `;` among the tags.
    let notice = isMessage ? nil : TaggedIRCReader.notice(tags, parts.tags, line.bytes)
    add(&message, parts, tags, notice, line.bytes, to: &block)
    if isMessage { tally.addMessages(1) } else { tally.addNotices(1) }
  }

  /// Counts a line that is no message.
  private func sort(_ parts: IRCLine, _ line: Line, _ tally: inout LogTally) {
    let bytes = line.bytes
    if bytes.equals(parts.command, "CLEARCHAT") || bytes.equals(parts.command, "CLEARMSG") {
      return tally.ignore(.moderation)
    }
    let isBare = !parts.hasPrefix && parts.tags.isEmpty
    let isServer =
      isBare
      ? bytes.equals(parts.command, "PING") || bytes.equals(parts.command, "PONG")
      : parts.hasCommandShape(in: bytes)
    if isServer { tally.ignore(.server) } else { tally.reject(.malformed, record: line.record) }
  }

  /// Whether Shared Chat brought the line from another channel.
  static func isMirror(_ tags: IRCTags, _ bytes: Bytes) -> Bool {
    if bytes.equals(tags.messageID, "sharedchatnotice") { return true }
    return !tags.sourceRoomID.isEmpty && !bytes.equals(tags.sourceRoomID, tags.roomID)
  }

  /// Adds a message whose record and time are set to a block.
  mutating func add(
    _ message: inout Message, _ parts: IRCLine, _ tags: IRCTags, _ notice: Notice?, _ bytes: Bytes,
    to block: inout MessageBlock
  ) {
    if let notice {
      message.notice = Int32(block.notices.count)
      block.notices.append(notice)
    }
    let action = bytes.actionText(parts.text)
    let text = action ?? parts.text
    message.channel = list.index(room: tags.roomID, target: parts.target, in: bytes)
    message.text = text.isEmpty ? .none : ByteRange(text)
    message.id = ByteRange(tags.id)
    message.userID = ByteRange(tags.userID)
    message.login = ByteRange(tags.login.isEmpty ? parts.nick : tags.login)
    let displayName = IRCTags.unescape(tags.displayName, in: bytes)
    message.displayName = ByteRange(bytes.trimmingSpaces(displayName))
    message.bits = UInt32(clamping: bytes.number(tags.bits) ?? 0)
    message.isRemoved = tags.isRemoved
    if tags.hasBadges {
      message.badge = IRCBadges.read(badges: tags.badges, info: tags.badgeInfo, of: bytes)
    }
    // The positions of a notice's emotes count the seven scalars of `ACTION `.
    message.emotes = emotes.read(
      tags.emotes, text: text, shift: notice != nil && action != nil ? 7 : 0, of: bytes,
      into: &block.emoteRanges)
    block.messages.append(message)
  }

  private static func notice(_ tags: IRCTags, _ range: Range<Int>, _ bytes: Bytes) -> Notice {
    var notice = Notice(messageID: tags.messageID, in: bytes) ?? Notice(kind: .other)
    IRCTags.forEach(range, of: bytes) { key, value in
      guard bytes.has("msg-param-", at: key.lowerBound, end: key.upperBound) else { return }
      let name = key.lowerBound + 10..<key.upperBound
      notice.setParameter(name, IRCTags.unescape(value, in: bytes), in: bytes)
    }
    return notice
  }
}
