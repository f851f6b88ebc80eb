import Chat

/// Reads the logs that chat-downloader writes of a VOD or of a live channel.
struct ChatDownloaderParser: JSONRecordParser {
  let listKey: StaticString = "messages"

  private let isLive: Bool
  private var list = ChannelList()
  private var emotes = IRCEmotes()
  private var dates = CommentDates()
  private var thinning = ThinningCheck()

  init(isLive: Bool) {
    self.isLive = isLive
  }

  var clock: LogClock { isLive ? .sinceEpoch : .sinceStart }
  var channels: [Channel] { isLive ? list.channels : [Channel()] }

  var facts: LogFacts {
    var facts = LogFacts()
    facts.add(emotes)
    if isLive { return facts }
    facts.startedAt = dates.start
    facts.flags.insert(.mirrorsNotVisible)
    if dates.areUseless { facts.flags.insert(.datesUseless) }
    if dates.start == nil { facts.flags.insert(.noStartTime) }
    if thinning.isThinned { facts.flags.insert(.thinned) }
    return facts
  }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    guard let item = ChatDownloaderItem(line.range, of: line.bytes) else {
      return tally.reject(.malformed, record: line.record)
    }
    take(item, record: line.record, line.bytes, into: &block, tally: &tally)
  }

  /// Adds what an item holds to a block and to the tally.
  mutating func take(
    _ item: ChatDownloaderItem, record: Int, _ bytes: Bytes, into block: inout MessageBlock,
    tally: inout LogTally
  ) {
    if let reason = ignoredReason(item, bytes) { return tally.ignore(reason) }
    guard let time = isLive ? item.timestamp.map({ Int64($0 / 1000) }) : item.offset else {
      return tally.reject(.noTimeStamp, record: record)
    }
    if !isLive { learn(item, time) }
    var message = Message()
    message.record = record
    message.time = time
    add(item, &message, bytes, to: &block)
    if message.notice < 0 { tally.addMessages(1) } else { tally.addNotices(1) }
    if !isLive, message.notice < 0, NoticeSentence.isLike(message.text.indices, in: bytes) {
      tally.addUnprovenNotice()
    }
  }

  /// Why an item of a live log is left out; nil for messages and notices.
  private func ignoredReason(_ item: ChatDownloaderItem, _ bytes: Bytes) -> IgnoredReason? {
    guard isLive else { return nil }
    if bytes.equals(item.actionType, "clear_chat")
      || bytes.equals(item.actionType, "delete_message")
    {
      return .moderation
    }
    guard isNotice(item, bytes) || bytes.equals(item.actionType, "text_message") else {
      return .server
    }
    let isMirror =
      bytes.equals(item.messageType, "sharedchatnotice")
      || (!item.sourceRoomID.isEmpty && !bytes.equals(item.sourceRoomID, item.channelID))
    return isMirror ? .mirror : nil
  }

  private func isNotice(_ item: ChatDownloaderItem, _ bytes: Bytes) -> Bool {
    bytes.equals(item.actionType, "user_notice")
  }

  private mutating func learn(_ item: ChatDownloaderItem, _ offset: Int64) {
    thinning.add(offset)
    if let timestamp = item.timestamp {
      dates.take(Instant(milliseconds: Int64(timestamp / 1000)), offset: offset)
    }
  }

  private mutating func add(
    _ item: ChatDownloaderItem, _ message: inout Message, _ bytes: Bytes,
    to block: inout MessageBlock
  ) {
    if isLive { message.channel = list.index(room: item.channelID, target: 0..<0, in: bytes) }
    message.id = ByteRange(item.id)
    message.displayName = ByteRange(item.author.displayName)
    message.login = ByteRange(item.author.login)
    message.userID = ByteRange(item.author.userID)
    message.bits = UInt32(clamping: item.bits)
    message.badge = item.badge
    let body = ChatDownloaderParser.withoutFraming(item.text, in: bytes)
    let words = readNotice(item, body, &message, bytes, to: &block)
    message.text = words.isEmpty ? .none : ByteRange(words)
    let first = block.emoteRanges.count
    _ = emotes.read(item.emotes, text: body, of: bytes, into: &block.emoteRanges)
    // Positions count from the start of the body; the sentence of a notice holds no emotes.
    block.emoteRanges.removeSubrange(
      first..<(block.emoteRanges[first...].firstIndex { $0.code.start >= words.lowerBound }
        ?? block.emoteRanges.count))
    message.emotes = UInt32(first)..<UInt32(block.emoteRanges.count)
    block.messages.append(message)
  }

  /// A live log keeps the last byte of the framing of `/me`.
  private static func withoutFraming(_ text: Range<Int>, in bytes: Bytes) -> Range<Int> {
    guard let last = text.last, bytes[last] == 1 else { return text }
    return text.dropLast()
  }

  /// Adds the notice that an item is, and returns the user's own words.
  private func readNotice(
    _ item: ChatDownloaderItem, _ body: Range<Int>, _ message: inout Message, _ bytes: Bytes,
    to block: inout MessageBlock
  ) -> Range<Int> {
    let named = namedNotice(item, bytes)
    let sentence = isLive ? nil : sentence(of: body, item, isNotice: named != nil, bytes)
    guard var notice = named ?? sentence?.notice else { return body }
    if let told = sentence?.notice { notice.complete(with: told) }
    message.notice = Int32(block.notices.count)
    block.notices.append(notice)
    return sentence?.words ?? body
  }

  /// The notice that an item's type names; a VOD's items name theirs only in the v5 era.
  private func namedNotice(_ item: ChatDownloaderItem, _ bytes: Bytes) -> Notice? {
    if isLive, !isNotice(item, bytes) { return nil }
    let name = bytes.text(item.messageType)
    let kind = ChatDownloaderParser.spelledOut[name] ?? Notice.Kind(rawValue: name)
    guard isLive || kind != nil else { return nil }
    var notice = item.notice
    notice.kind = kind ?? .other
    return notice
  }

  /// A VOD's messages hold Twitch's sentence before the user's words.
  private func sentence(
    of body: Range<Int>, _ item: ChatDownloaderItem, isNotice: Bool, _ bytes: Bytes
  ) -> NoticeSentence? {
    NoticeSentence(of: body, in: bytes, author: item.author)
      ?? (isNotice ? NoticeSentence(trusted: body, in: bytes) : nil)
  }

  /// chat-downloader spells most of Twitch's kinds out and keeps the newer ones as they are.
  private static let spelledOut: [String: Notice.Kind] = [
    "subscription": .sub, "resubscription": .resub, "subscription_gift": .subgift,
    "anonymous_subscription_gift": .anonsubgift, "mystery_subscription_gift": .submysterygift,
    "anonymous_mystery_subscription_gift": .anonsubmysterygift, "extend_subscription": .extendsub,
    "standard_pay_forward": .standardpayforward, "community_pay_forward": .communitypayforward,
    "prime_paid_upgrade": .primepaidupgrade, "gift_paid_upgrade": .giftpaidupgrade,
    "anonymous_gift_paid_upgrade": .anongiftpaidupgrade, "reward_gift": .rewardgift,
    "bits_badge_tier": .bitsbadgetier,
  ]
}
