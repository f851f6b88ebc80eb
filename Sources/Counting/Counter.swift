public import Chat
public import ChatLogs
public import Emotes

/// Turns the messages of one source into counts, block by block.
///
/// What a corpus stores once per message (`emoteMessages`, `notices`) is handed over and emptied
/// after each block with `removeWritten()`; everything else grows with distinct chatters, emotes,
/// lists and seconds only, not with the log.
public struct Counter {
  /// The channels met so far; only ever appended to.
  public package(set) var channels: [CountedChannel] = []
  /// The chatters met so far; only ever appended to.
  ///
  /// One without any name stands for deleted accounts.
  public var chatters: [CountedChatter] { chatterTable.chatters }
  /// Rows since the last `removeWritten()`, in the order of the log.
  public package(set) var emoteMessages: [CountedEmoteMessage] = []
  /// Notices since the last `removeWritten()`, in the order of the log.
  public package(set) var notices: [CountedNotice] = []
  /// The parts met so far; their rows are complete after `finish(origin:)`.
  public package(set) var parts: [CountedPart] = []
  /// Records that the rules leave out, by reason.
  public private(set) var ignored: [IgnoredReason: Ignored] = [:]

  private let layout: LogLayout
  private let channel: Channel
  private let origin: Instant?
  private let rules: CountingRules
  private let matcher: (Channel) -> EmoteMatcher
  var chatterTable: ChatterTable
  private var channelStates: [ChannelState] = []
  private var accumulators: [PartAccumulator] = []
  private var partOfDay: [ChannelDay: Int] = [:]
  private var lastDay: (key: ChannelDay, part: Int)?
  private var visits = VisitIndex()
  private var keys: [ByteKey] = []
  private var authors: [Int] = []
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

  private struct ChannelDay: Hashable {
    var channel: Int
    var day: Int64
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
  ///   - matcher: makes the matcher of a channel when the channel is first met.
  public init(
    layout: LogLayout, channel: Channel, origin: Instant?, rules: CountingRules,
    matcher: @escaping (Channel) -> EmoteMatcher
  ) {
    self.layout = layout
    self.channel = channel
    self.origin = origin
    self.rules = rules
    self.matcher = matcher
    chatterTable = ChatterTable(bots: rules.bots)
  }

  /// Counts the messages of a block.
  ///
  /// - Complexity: O(bytes of the block).
  public mutating func count(_ block: borrowing MessageBlock, clock: LogClock) {
    block.bytes.withUnsafeBufferPointer { bytes in
      findAuthors(of: block.messages, bytes: bytes)
      for index in block.messages.indices {
        count(
          block.messages[index], author: authors[index], in: block, bytes: bytes, clock: clock)
      }
    }
    publish()
  }

  /// Numbers the authors of a block ahead of its counting.
  ///
  /// A busy channel has more chatters than a processor's caches hold. In three passes, each of
  /// which asks for the memory that the next one needs, the waits overlap.
  private mutating func findAuthors(
    of messages: [Message], bytes: UnsafeBufferPointer<UInt8>
  ) {
    keys.removeAll(keepingCapacity: true)
    authors.removeAll(keepingCapacity: true)
    for message in messages {
      let key = ChatterTable.key(
        userID: message.userID, login: message.login, displayName: message.displayName,
        bytes: bytes)
      chatterTable.prefetch(key)
      keys.append(key)
    }
    for (message, key) in zip(messages, keys) {
      let author = chatterTable.number(
        of: key, userID: message.userID, login: message.login, displayName: message.displayName,
        bytes: bytes)
      visits.prefetch(author)
      authors.append(author)
    }
    for author in authors {
      guard let (part, visit) = visits.latestVisit(of: author) else { continue }
      accumulators[part].prefetch(visit: visit)
    }
  }

  /// Completes the rows of `parts` after the last block.
  ///
  /// - Parameter origin: when the stream started, if that was learned only while reading a log of
  ///   one stream with relative times.
  public mutating func finish(origin: Instant?) {
    for index in accumulators.indices where accumulators[index].origin == nil {
      accumulators[index].origin = origin
    }
    publish()
    parts = accumulators.map { $0.finished() }
  }

  /// Forgets the rows that have been written.
  public mutating func removeWritten() {
    emoteMessages.removeAll(keepingCapacity: true)
    notices.removeAll(keepingCapacity: true)
  }

  private mutating func count(
    _ message: Message, author: Int, in block: borrowing MessageBlock,
    bytes: UnsafeBufferPointer<UInt8>, clock: LogClock
  ) {
    if let reason = reasonToIgnore(message, author: author, bytes: bytes) {
      ignore(message, reason)
      return
    }
    let place = part(of: message, in: block, clock: clock)
    accumulators[place.part].span(place.offset)
    if message.notice >= 0 {
      addNotice(message, in: block, bytes: bytes, author: author, place: place)
      if message.text.isEmpty { return }
    }
    let visit = visit(of: author, place: place)
    let ordinal = accumulators[place.part].addMessage(message, offset: place.offset, visit: visit)
    addEmotes(
      of: message, in: block, bytes: bytes, author: author, place: place, ordinal: ordinal)
  }

  private func reasonToIgnore(
    _ message: Message, author: Int, bytes: UnsafeBufferPointer<UInt8>
  ) -> IgnoredReason? {
    if chatterTable.isBot[author] { return .bot }
    let isCommand =
      rules.ignoresCommands && message.notice < 0 && !message.text.isEmpty
      && bytes[Int(message.text.start)] == UInt8(ascii: "!")
    return isCommand ? .command : nil
  }

  private mutating func ignore(_ message: Message, _ reason: IgnoredReason) {
    if message.notice >= 0 {
      ignored[reason, default: Ignored()].notices += 1
    } else {
      ignored[reason, default: Ignored()].messages += 1
    }
  }

  /// Where a record belongs.
  private struct Place {
    var channel: Int
    var part: Int
    var offset: Int64?
  }

  private mutating func part(
    of message: Message, in block: borrowing MessageBlock, clock: LogClock
  ) -> Place {
    switch layout {
    case .oneStream: return placeInStream(message, clock: clock)
    case .channelDays: return placeInDay(message, channels: block.channels)
    }
  }

  private mutating func placeInStream(_ message: Message, clock: LogClock) -> Place {
    let hasTime = message.time != Message.noTime
    if accumulators.isEmpty {
      addChannel(channel)
      let first = clock == .sinceEpoch && hasTime ? Instant(milliseconds: message.time) : nil
      addPart(CountedPart(channel: 0, origin: origin ?? first, day: nil))
    }
    guard hasTime else { return Place(channel: 0, part: 0, offset: nil) }
    let start = clock == .sinceEpoch ? accumulators[0].origin?.milliseconds ?? 0 : 0
    return Place(channel: 0, part: 0, offset: message.time - start)
  }

  private mutating func placeInDay(_ message: Message, channels seen: [Channel]) -> Place {
    let channel = Int(message.channel)
    while channelStates.count <= channel { addChannel(seen[channelStates.count]) }
    let midnight = Instant(milliseconds: message.time).startOfUTCDay
    let key = ChannelDay(channel: channel, day: midnight.milliseconds)
    let offset = message.time - midnight.milliseconds
    if let lastDay, lastDay.key == key {
      return Place(channel: channel, part: lastDay.part, offset: offset)
    }
    let part = partOfDay[key] ?? addDay(key, midnight: midnight)
    lastDay = (key, part)
    return Place(channel: channel, part: part, offset: offset)
  }

  private mutating func addDay(_ key: ChannelDay, midnight: Instant) -> Int {
    let days = Int(midnight.milliseconds / Instant.millisecondsPerDay)
    addPart(
      CountedPart(
        channel: key.channel, origin: midnight, day: CivilDate(daysSinceEpoch: days)))
    partOfDay[key] = accumulators.count - 1
    return accumulators.count - 1
  }

  private mutating func addPart(_ part: CountedPart) {
    accumulators.append(PartAccumulator(part))
    parts.append(part)
  }

  private mutating func addChannel(_ channel: Channel) {
    channelStates.append(ChannelState(matcher: matcher(channel)))
    channels.append(CountedChannel(channel: channel))
  }

  private mutating func visit(of author: Int, place: Place) -> Int {
    if let known = visits.visit(of: author, part: place.part) { return known }
    let visit = accumulators[place.part].welcome(author, offset: place.offset)
    visits.insert(visit, of: author, part: place.part)
    return visit
  }

  private mutating func addNotice(
    _ message: Message, in block: borrowing MessageBlock, bytes: UnsafeBufferPointer<UInt8>,
    author: Int, place: Place
  ) {
    let notice = block.notices[Int(message.notice)]
    let group = notice.giftGroup
    let ordinal = accumulators[place.part].addNotice()
    notices.append(
      CountedNotice(
        part: place.part, ordinal: ordinal, offset: place.offset, chatter: author,
        recipient: recipient(of: notice, bytes: bytes), notice: notice,
        giftGroup: group.isEmpty
          ? nil : String(decoding: bytes[group.indices], as: UTF8.self)))
  }

  private mutating func recipient(
    of notice: Notice, bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard
      !(notice.recipientID.isEmpty && notice.recipientLogin.isEmpty
        && notice.recipientDisplayName.isEmpty)
    else { return nil }
    let key = ChatterTable.key(
      userID: notice.recipientID, login: notice.recipientLogin,
      displayName: notice.recipientDisplayName, bytes: bytes)
    return chatterTable.number(
      of: key, userID: notice.recipientID, login: notice.recipientLogin,
      displayName: notice.recipientDisplayName, bytes: bytes)
  }

  private mutating func addEmotes(
    of message: Message, in block: borrowing MessageBlock, bytes: UnsafeBufferPointer<UInt8>,
    author: Int, place: Place, ordinal: Int
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

extension CountedChatter {
  /// Whether the log names nobody, as for deleted accounts.
  public var isNameless: Bool { userID == nil && login == nil && displayName == nil }
}
