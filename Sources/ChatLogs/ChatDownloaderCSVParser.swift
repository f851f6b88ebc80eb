import Chat

/// Turns the rows of chat-downloader's tables, of a VOD or of a live channel, into messages.
struct ChatDownloaderCSVParser: CSVRowParser {
  private let columns: ChatDownloaderColumns
  private let isLive: Bool
  private var emotes = IRCEmotes()
  private var thinning = ThinningCheck()
  private var channel = Channel()
  private var start: Instant?

  init(_ columns: ChatDownloaderColumns) {
    self.columns = columns
    isLive = columns["time_in_seconds"] == nil
  }

  var clock: LogClock { isLive ? .sinceEpoch : .sinceStart }
  var channels: [Channel] { [channel] }

  var facts: LogFacts {
    var facts = LogFacts()
    facts.channel = channel
    if isLive { return facts }
    facts.startedAt = start
    facts.flags = [.mirrorsNotVisible]
    if start == nil { facts.flags.insert(.noStartTime) }
    if thinning.isThinned { facts.flags.insert(.thinned) }
    return facts
  }

  mutating func parse(
    _ row: CSVRow, record: Int, _ bytes: Bytes, into block: inout MessageBlock,
    tally: inout LogTally
  ) {
    guard row.fields.count > max(columns["message"] ?? 0, columns["timestamp"] ?? 0) else {
      return tally.reject(.malformed, record: record)
    }
    if let reason = ignoredReason(row, bytes) { return tally.ignore(reason) }
    let stamp = bytes.number(row.field(columns["timestamp"])).map { Int64($0 / 1000) }
    let offset = JSONNumber.thousandths(row.field(columns["time_in_seconds"]), of: bytes)
    guard let time = isLive ? stamp : offset else {
      return tally.reject(.noTimeStamp, record: record)
    }
    learn(row, bytes, stamp: stamp, time: time)
    var message = Message()
    message.record = record
    message.time = time
    message.bits = UInt32(clamping: bytes.number(row.field(columns["bits"])) ?? 0)
    message.badge = columns.badge(of: row, in: bytes)
    add(&message, row, bytes, to: &block)
    if message.notice < 0 { tally.addMessages(1) } else { tally.addNotices(1) }
  }

  /// Why a row of a live log is left out; nil for messages and notices.
  private func ignoredReason(_ row: CSVRow, _ bytes: Bytes) -> IgnoredReason? {
    let action = row.field(columns["action_type"])
    if bytes.equals(action, "clear_chat") || bytes.equals(action, "delete_message") {
      return .moderation
    }
    let isChat = bytes.equals(action, "text_message") || bytes.equals(action, "user_notice")
    if isLive, !isChat { return .server }
    let room = row.field(columns["source_room_id"])
    let isMirror =
      bytes.equals(row.field(columns["message_type"]), "sharedchatnotice")
      || !room.isEmpty && !bytes.equals(room, row.field(columns["channel_id"]))
    return isMirror ? .mirror : nil
  }

  private mutating func learn(_ row: CSVRow, _ bytes: Bytes, stamp: Int64?, time: Int64) {
    thinning.add(time)
    if start == nil, !isLive, let stamp { start = Instant(milliseconds: stamp - time) }
    let room = row.field(columns["channel_id"])
    if channel.roomID == nil, !room.isEmpty { channel.roomID = bytes.text(room) }
  }

  private mutating func add(
    _ message: inout Message, _ row: CSVRow, _ bytes: Bytes, to block: inout MessageBlock
  ) {
    var author = Author()
    author.displayName = bytes.trimming(row.field(columns["author.display_name"]))
    author.userID = row.field(columns["author.id"])
    let name = row.field(columns["author.name"])
    // A live log's `name` is the display name in small letters, which need not be a login.
    if bytes[name].allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: " ") }) { author.login = name }
    message.id = ByteRange(row.field(columns["message_id"]))
    message.displayName = ByteRange(author.displayName)
    message.login = ByteRange(author.login)
    message.userID = ByteRange(author.userID)
    let field = row.field(columns["message"])
    // The end of the framing of `/me` is left in the text.
    let body = field.last.map { bytes[$0] == 1 } == true ? field.dropLast() : field
    let words = readNotice(row, body, author, &message, bytes, to: &block)
    message.text = words.isEmpty ? .none : ByteRange(words)
    let first = block.emoteRanges.count
    _ = emotes.read(columns.emotes(of: row), text: body, of: bytes, into: &block.emoteRanges)
    let inSentence = block.emoteRanges[first...].prefix { $0.code.start < words.lowerBound }
    block.emoteRanges.removeSubrange(inSentence.indices)
    message.emotes = UInt32(first)..<UInt32(block.emoteRanges.count)
    block.messages.append(message)
  }

  /// Adds the notice that a row is, and returns the user's own words.
  private func readNotice(
    _ row: CSVRow, _ body: Range<Int>, _ author: Author, _ message: inout Message, _ bytes: Bytes,
    to block: inout MessageBlock
  ) -> Range<Int> {
    let sentence = isLive ? nil : NoticeSentence(of: body, in: bytes, author: author)
    guard let notice = sentence?.notice ?? columns.notice(of: row, in: bytes) else { return body }
    message.notice = Int32(block.notices.count)
    block.notices.append(notice)
    return sentence?.words ?? body
  }
}
