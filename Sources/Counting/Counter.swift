public import Chat
public import ChatLogs
public import Emotes

/// Turns the messages of one source into counts, block by block.
///
/// What a corpus stores once per message (`emoteMessages`, `notices`) is handed over and emptied
/// after each block with `removeWritten()`; everything else grows with distinct chatters, emotes,
/// lists and seconds only, not with the log.
public struct Counter {
  /// The channels met so far, once for each table of names that counts in them; only ever appended
  /// to.
  public package(set) var channels: [CountedChannel] = []
  /// The chatters met so far; only ever appended to.
  ///
  /// One without any name stands for deleted accounts.
  public var chatters: [CountedChatter] { chatterIndex.chatters }
  /// Rows since the last `removeWritten()`, in the order of the log.
  public package(set) var emoteMessages: [CountedEmoteMessage] = []
  /// Notices since the last `removeWritten()`, in the order of the log.
  public package(set) var notices: [CountedNotice] = []
  /// The parts met so far; their rows are complete after `finish(origin:)`.
  public package(set) var parts: [CountedPart] = []
  /// Records of each bot that were left out, by the bot's number in `chatters`.
  public private(set) var bots: [Int: Int] = [:]
  /// Records that the rules leave out, by reason.
  public private(set) var ignored: [IgnoredReason: Ignored] = [:]

  private let layout: LogLayout
  private let channel: Channel
  private let rules: CountingRules
  private let dropsRepeats: Bool
  private let names: (ChannelDate) -> NameTable
  private let matcher: (NameTable) -> EmoteMatcher
  var chatterIndex: ChatterIndex
  private var partTable: PartTable
  /// The channels of the log by the log's own numbers.
  private var logChannels: [Channel] = []
  /// Parallel to `channels`.
  private var channelStates: [ChannelState] = []
  /// The number in `channels` of each part's channel.
  private var channelOfPart: [Int] = []
  private var authors: [Int] = []
  private var recentIDs = RecentIDs()
  private var uses: [EmoteUse] = []
  private var list: [UInt32] = []

  /// How many records a rule leaves out.
  public struct Ignored: Equatable, Sendable {
    /// Ordinary messages.
    public var messages = 0
    /// Notices.
    public var notices = 0

    /// Makes a count.
    public init(messages: Int = 0, notices: Int = 0) {
      self.messages = messages
      self.notices = notices
    }
  }

  private struct ChannelState {
    var matcher: EmoteMatcher
    var lists = ListTable()
  }

  /// Makes a counter for one source.
  ///
  /// - Parameters:
  ///   - layout: how the log falls into streams.
  ///   - channel: the channel, for logs of one stream; unused for continuous logs, which name theirs.
  ///   - origin: when the stream started, for logs of one stream; nil when not (yet) known.
  ///   - rules: what is left out.
  ///   - isBot: tells further bots than those that the rules name; asked once a chatter.
  ///   - dropsRepeats: whether a message without an id that comes again is one written twice.
  ///   - names: the names that count in a channel on the day of a part.
  ///   - matcher: makes the matcher of a channel for names that were not met yet.
  public init(
    layout: LogLayout, channel: Channel, origin: Instant?, rules: CountingRules,
    isBot: @escaping (CountedChatter) -> Bool = { _ in false }, dropsRepeats: Bool = false,
    names: @escaping (ChannelDate) -> NameTable, matcher: @escaping (NameTable) -> EmoteMatcher
  ) {
    self.layout = layout
    self.channel = channel
    self.rules = rules
    self.dropsRepeats = dropsRepeats
    self.names = names
    self.matcher = matcher
    chatterIndex = ChatterIndex(bots: rules.bots, isKnownBot: isBot)
    partTable = PartTable(layout: layout, origin: origin)
  }

  /// Counts the messages of a block.
  ///
  /// - Complexity: O(bytes of the block).
  public mutating func count(_ block: borrowing MessageBlock, clock: LogClock) {
    logChannels = layout == .oneStream ? [channel] : block.channels
    block.bytes.withUnsafeBufferPointer { bytes in
      chatterIndex.findAuthors(of: block.messages, bytes: bytes, into: &authors)
      partTable.prefetch(authors)
      for index in block.messages.indices {
        count(
          block.messages[index], author: authors[index], in: block, bytes: bytes, clock: clock)
      }
    }
    publish()
  }

  /// Completes the rows of `parts` after the last block.
  ///
  /// - Parameter origin: when the stream started, if that was learned only while reading a log of
  ///   one stream with relative times.
  public mutating func finish(origin: Instant?) {
    partTable.setMissingOrigins(origin)
    publish()
    parts = partTable.accumulators.map { $0.finished() }
    for part in parts.indices { markBroadcaster(of: part) }
  }

  /// Marks the badges of the channel's owner, whose broadcaster badge may be hidden.
  private mutating func markBroadcaster(of part: Int) {
    let channel = channels[parts[part].channel].channel
    for row in parts[part].badges.indices
    where chatters[parts[part].badges[row].chatter].owns(channel) {
      parts[part].badges[row].badge.isBroadcaster = true
    }
  }

  /// Forgets the rows that have been written.
  public mutating func removeWritten() {
    emoteMessages.removeAll(keepingCapacity: true)
    notices.removeAll(keepingCapacity: true)
  }

  /// The number in `channels` of the channel of a place, with the names of its day.
  private mutating func countedChannel(at place: PartTable.Place) -> Int {
    if place.part < channelOfPart.count { return channelOfPart[place.part] }
    let channel = logChannels[place.channel]
    let date = partTable.accumulators[place.part].origin?.date
    let number = number(of: channel, with: names(ChannelDate(channel: channel, date: date)))
    partTable.setChannel(number, of: place.part)
    channelOfPart.append(number)
    return number
  }

  private mutating func number(of channel: Channel, with names: NameTable) -> Int {
    let known = channels.indices.first {
      channels[$0].channel == channel && channelStates[$0].matcher.names == names
    }
    if let known { return known }
    channels.append(CountedChannel(channel: channel))
    channelStates.append(ChannelState(matcher: matcher(names)))
    return channels.count - 1
  }

  private mutating func count(
    _ message: Message, author: Int, in block: borrowing MessageBlock,
    bytes: UnsafeBufferPointer<UInt8>, clock: LogClock
  ) {
    if let reason = reasonToIgnore(message, author: author, bytes: bytes) {
      ignore(message, reason)
      if reason == .bot { bots[author, default: 0] += 1 }
      return
    }
    var place = partTable.place(of: message, clock: clock)
    place.channel = countedChannel(at: place)
    if message.notice >= 0 {
      addNotice(message, in: block, bytes: bytes, author: author, place: place)
      if message.text.isEmpty { return }
    }
    let ordinal = partTable.addMessage(message, author: author, at: place)
    addEmotes(
      of: message, in: block, bytes: bytes, author: author, place: place, ordinal: ordinal)
  }

  private mutating func reasonToIgnore(
    _ message: Message, author: Int, bytes: UnsafeBufferPointer<UInt8>
  ) -> IgnoredReason? {
    if isDuplicate(message, author: author, bytes: bytes) { return .duplicate }
    if chatterIndex.isBot[author] { return .bot }
    let isCommand =
      rules.ignoresCommands && message.notice < 0 && !message.text.isEmpty
      && bytes[Int(message.text.start)] == UInt8(ascii: "!")
    return isCommand ? .command : nil
  }

  /// Whether a record came before, by its id, else by chatter, channel, time and text: Twitch lets
  /// nobody but moderators say the same twice within 30 seconds.
  private mutating func isDuplicate(
    _ message: Message, author: Int, bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if !message.id.isEmpty {
      return !recentIDs.insert(UnsafeBufferPointer(rebasing: bytes[message.id.indices]))
    }
    guard dropsRepeats, message.time != Message.noTime, message.notice < 0, !message.text.isEmpty
    else { return false }
    return !recentIDs.insert(
      UnsafeBufferPointer(rebasing: bytes[message.text.indices]), author: author,
      channel: Int(message.channel), time: message.time)
  }

  private mutating func ignore(_ message: Message, _ reason: IgnoredReason) {
    if message.notice >= 0 {
      ignored[reason, default: Ignored()].notices += 1
    } else {
      ignored[reason, default: Ignored()].messages += 1
    }
  }

  private mutating func addNotice(
    _ message: Message, in block: borrowing MessageBlock, bytes: UnsafeBufferPointer<UInt8>,
    author: Int, place: PartTable.Place
  ) {
    let notice = block.notices[Int(message.notice)]
    let group = notice.giftGroup
    let ordinal = partTable.addNotice(at: place)
    notices.append(
      CountedNotice(
        part: place.part, ordinal: ordinal, offset: place.offset, chatter: author,
        recipient: recipient(of: notice, bytes: bytes), notice: notice,
        giftGroup: group.isEmpty
          ? nil : String(decoding: bytes[group.indices], as: UTF8.self),
        badge: badge(of: message, author: author, channel: place.channel)))
  }

  /// The badge beside a notice, marked when it is the broadcaster's.
  private func badge(of message: Message, author: Int, channel: Int) -> SubscriberBadge? {
    var badge = message.badge
    if chatters[author].owns(channels[channel].channel) { badge?.isBroadcaster = true }
    return badge
  }

  private mutating func recipient(
    of notice: Notice, bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard
      !(notice.recipientID.isEmpty && notice.recipientLogin.isEmpty
        && notice.recipientDisplayName.isEmpty)
    else { return nil }
    return chatterIndex.number(
      userID: notice.recipientID, login: notice.recipientLogin,
      displayName: notice.recipientDisplayName, bytes: bytes)
  }

  private mutating func addEmotes(
    of message: Message, in block: borrowing MessageBlock, bytes: UnsafeBufferPointer<UInt8>,
    author: Int, place: PartTable.Place, ordinal: Int
  ) {
    uses.removeAll(keepingCapacity: true)
    channelStates[place.channel].matcher.appendUses(
      of: message, in: block, bytes: bytes, to: &uses)
    guard !uses.isEmpty else { return }
    list.removeAll(keepingCapacity: true)
    for use in uses { list.append(use.emote) }
    emoteMessages.append(
      CountedEmoteMessage(
        part: place.part, ordinal: ordinal, offset: place.offset, chatter: author,
        list: channelStates[place.channel].lists.number(of: list)))
  }

  /// Makes what was met since the last block visible.
  private mutating func publish() {
    for index in parts.count..<partTable.accumulators.count {
      parts.append(partTable.accumulators[index].part)
    }
    for index in channels.indices { publish(channelStates[index], of: index) }
  }

  private mutating func publish(_ state: ChannelState, of channel: Int) {
    for index in channels[channel].emotes.count..<state.matcher.emotes.count {
      channels[channel].emotes.append(state.matcher.emotes[index])
      channels[channel].isOwn.append(state.matcher.isOwn[index])
    }
    for index in channels[channel].lists.count..<state.lists.lists.count {
      channels[channel].lists.append(state.lists.lists[index])
    }
  }
}
