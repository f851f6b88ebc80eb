import Chat

/// Reads the logs of Chatty: `[07:05:04] <@+name> text` below `# Log started: 2016-09-02 07:04:57 +0800`.
///
/// A session's day and zone stand in its header alone, its channel in `You have joined #name`. Lines without `<name>` are events: bans,
/// notifications of subscriptions, and the client's own words.
struct ChattyReader: LineParser {
  let channels = [Channel()]
  private var session = SessionClock()
  private var channel: Channel?

  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts {
    var facts = LogFacts.ofText(session.isZoneAssumed ? [.timeZoneAssumed] : [])
    if let channel { facts.channel = channel }
    return facts
  }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var phrase = PhraseReader(line.bytes, line.range)
    if phrase.skip("# Log ") { return header(&phrase, line, &tally) }
    if line.bytes.equals(line.range, "-") { return tally.ignore(.server) }
    guard let time = stamp(&phrase) else {
      let isBad = StampReader.hasStampShape(line.range, of: line.bytes)
      return tally.reject(isBad ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    let message = Message(record: line.record, time: time)
    if phrase.skip("<") {
      add(message, &phrase, to: &block, tally: &tally)
    } else {
      addEvent(message, &phrase, to: &block, tally: &tally)
    }
  }

  /// Whether a log begins as this client's do.
  static func begins(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    bytes.has("# Log started", at: line.lowerBound, end: line.upperBound)
  }

  private mutating func header(_ phrase: inout PhraseReader, _ line: Line, _ tally: inout LogTally)
  {
    if phrase.skip("started: "), !session.start(phrase.rest, of: line.bytes) {
      return tally.reject(.badTimeStamp, record: line.record)
    }
    tally.ignore(.server)
  }

  /// Reads `[hh:mm:ss] `, with or without a date before the time and a half of the day behind it.
  private mutating func stamp(_ phrase: inout PhraseReader) -> Int64? {
    guard phrase.skip("[") else { return nil }
    let day = phrase.date()
    if day != nil, !phrase.skip(" ") { return nil }
    guard let time = phrase.clockTime(), phrase.skip("] ") else { return nil }
    return day.map { session.instant(of: time, on: $0) } ?? session.instant(of: time)
  }

  /// Adds `@+name> text` or, for an action, `@+name>* text`.
  private func add(
    _ message: Message, _ phrase: inout PhraseReader, to block: inout MessageBlock,
    tally: inout LogTally
  ) {
    while ChattyReader.roles.contains(where: { phrase.skip($0) }) {}
    guard let name = phrase.upTo(">"), !name.isEmpty else {
      return tally.reject(.noAuthor, record: message.record)
    }
    _ = phrase.skip("*")
    _ = phrase.skip(" ")
    var message = message
    setName(name, phrase.bytes, of: &message)
    block.addChat(message, body: phrase.rest, in: phrase.bytes, tally: &tally)
  }

  /// What stands for a role before a name.
  static let roles: [StaticString] = ["@", "+", "%", "^", "&", "~", "!", "$", "*"]

  /// Takes a name, behind which a login in parentheses may stand.
  private func setName(_ name: Range<Int>, _ bytes: Bytes, of message: inout Message) {
    message.displayName = ByteRange(name)
    guard bytes[name.upperBound - 1] == UInt8(ascii: ")"),
      let open = bytes.index(of: " (", in: name), open > name.lowerBound,
      bytes.isLogin(open + 2..<name.upperBound - 1)
    else { return }
    message.displayName = ByteRange(name.lowerBound..<open)
    message.login = ByteRange(open + 2..<name.upperBound - 1)
  }

  private mutating func addEvent(
    _ message: Message, _ phrase: inout PhraseReader, to block: inout MessageBlock,
    tally: inout LogTally
  ) {
    if phrase.skip("BAN: ") || phrase.skip("DELETED: ") || phrase.skip("MOD_ACTION: ") {
      return tally.ignore(.moderation)
    }
    if channel == nil, phrase.skip("You have joined #"), phrase.bytes.isLogin(phrase.rest) {
      channel = Channel(login: phrase.bytes.text(phrase.rest))
    }
    guard phrase.skip("[Notification] ") else { return tally.ignore(.server) }
    let (sentence, words) = ChattyReader.split(phrase.rest, of: phrase.bytes)
    guard let event = Announcement(sentence, in: phrase.bytes) else { return tally.ignore(.server) }
    block.addAnnouncement(event, of: message, words: words, in: phrase.bytes, tally: &tally)
  }

  /// Splits `sentence [the user's words]`.
  private static func split(_ range: Range<Int>, of bytes: Bytes) -> (Range<Int>, Range<Int>) {
    let none = range.upperBound..<range.upperBound
    guard let open = bytes.index(of: " [", in: range),
      bytes[range.upperBound - 1] == UInt8(ascii: "]"), open + 2 < range.upperBound
    else { return (range, none) }
    return (range.lowerBound..<open, open + 2..<range.upperBound - 1)
  }
}
