import Chat

/// Reads the logs of Chatterino: `[10:00:05] login: text` below `# Start logging at 2026-03-01 10:00:00 KST`.
///
/// A session's day and zone stand in its header alone. A line without an author is the client's own
/// sentence about a subscription, a raid, a ban or itself.
struct ChatterinoReader: LineParser {
  let channels = [Channel()]
  private var session = SessionClock()

  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts { .ofText(session.isZoneAssumed ? [.timeZoneAssumed] : []) }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var phrase = PhraseReader(line.bytes, line.range)
    if phrase.skip("# ") {
      if phrase.skip("Start logging at "), !session.start(phrase.rest, of: line.bytes) {
        return tally.reject(.badTimeStamp, record: line.record)
      }
      return tally.ignore(.server)
    }
    guard phrase.skip("["), let clockTime = phrase.clockTime(), phrase.skip("]"),
      let time = session.instant(of: clockTime)
    else {
      let isBad = StampReader.hasStampShape(line.range, of: line.bytes)
      return tally.reject(isBad ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    _ = phrase.skip(" ")
    guard !phrase.rest.isEmpty else { return tally.ignore(.blank) }
    let message = Message(record: line.record, time: time)
    add(message, phrase.rest, line.bytes, to: &block, tally: &tally)
  }

  /// Whether a log begins as this client's do.
  static func begins(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    bytes.has("# Start logging", at: line.lowerBound, end: line.upperBound)
  }

  private func add(
    _ message: Message, _ range: Range<Int>, _ bytes: Bytes, to block: inout MessageBlock,
    tally: inout LogTally
  ) {
    if let (author, body) = ChatterinoReader.split(range, of: bytes) {
      var message = message
      message.login = ByteRange(author.login)
      message.displayName = ByteRange(author.displayName)
      block.addChat(message, body: body, in: bytes, tally: &tally)
    } else if let event = Announcement(range, in: bytes) {
      let none = range.upperBound..<range.upperBound
      block.addAnnouncement(event, of: message, words: none, in: bytes, tally: &tally)
    } else {
      tally.ignore(ChatterinoReader.isModeration(range, bytes) ? .moderation : .server)
    }
  }

  /// Splits `login: text` or `표시이름 login: text`; nil when the line has no author.
  private static func split(_ range: Range<Int>, of bytes: Bytes)
    -> (author: Author, body: Range<Int>)?
  {
    guard let parts = TwitchDownloaderTextReader.split(range, of: bytes) else { return nil }
    let space = parts.name.last { bytes[$0] == UInt8(ascii: " ") }
    let login = (space.map { $0 + 1 } ?? parts.name.lowerBound)..<parts.name.upperBound
    guard bytes.isLogin(login), !login.contains(where: { bytes[$0] &- 65 < 26 }) else { return nil }
    var author = Author(login: login)
    if let space {
      author.displayName = bytes.trimmingSpaces(parts.name.lowerBound..<space)
      guard isDisplayName(author.displayName, of: login, bytes) else { return nil }
    }
    return (author, parts.body)
  }

  /// Whether a text can be the display name beside a login: it is not English, or the login again.
  private static func isDisplayName(_ name: Range<Int>, of login: Range<Int>, _ bytes: Bytes)
    -> Bool
  {
    if name.contains(where: { bytes[$0] >= 0x80 }) {
      return bytes.index(of: UInt8(ascii: " "), in: name) == nil
    }
    let letters = name.filter { bytes[$0] != UInt8(ascii: " ") }
    return letters.count == login.count
      && zip(letters, login).allSatisfy { lowered(bytes[$0]) == bytes[$1] }
  }

  private static func isModeration(_ range: Range<Int>, _ bytes: Bytes) -> Bool {
    let signs: [StaticString] = [
      " has been timed out", " has been permanently banned", " has been banned", " timed out ",
      " banned ", " unbanned ", " untimedout ", " was deleted", " deleted a message", " cleared ",
    ]
    return signs.contains { bytes.index(of: $0, in: range) != nil }
  }
}
