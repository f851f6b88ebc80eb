import Chat

/// Reads chat-downloader's text: `1:02:03 | (Moderator, Subscriber) name: text`.
///
/// A VOD's stamps count from its start, a live channel's are the local clock of whoever logged it.
/// Twitch's sentences and bans stand without an author. Badges are titles, which name no tier.
struct ChatDownloaderTextReader: LineParser {
  let channels = [Channel()]
  /// Whether stamps are dates; nil before the first one.
  private var isLive: Bool?

  var clock: LogClock { isLive == true ? .sinceEpoch : .sinceStart }
  var facts: LogFacts { .ofText([isLive == true ? .timeZoneAssumed : .noStartTime]) }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var phrase = PhraseReader(line.bytes, line.range)
    guard let stamp = Stamp(&phrase), stamp.isDate == (isLive ?? stamp.isDate) else {
      let hasStamp = line.bytes.index(of: " | ", in: line.range) != nil
      return tally.reject(hasStamp ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    isLive = stamp.isDate
    ChatDownloaderTextReader.skipBadges(&phrase)
    let message = Message(record: line.record, time: stamp.time)
    add(message, phrase.rest, line.bytes, to: &block, tally: &tally)
  }

  /// Whether a line has a stamp and an event of Twitch's or a name of one word, as Twitch's are.
  ///
  /// Of events whose sentence is not printed only the name stands there.
  static func hasShape(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    var phrase = PhraseReader(bytes, line)
    guard Stamp(&phrase) != nil else { return false }
    skipBadges(&phrase)
    let rest = phrase.rest
    if split(rest, bytes) != nil || isBan(rest, bytes) { return true }
    let isOneWord = !rest.isEmpty && bytes.index(of: UInt8(ascii: " "), in: rest) == nil
    return isOneWord || Announcement(rest, in: bytes) != nil
  }

  private func add(
    _ message: Message, _ rest: Range<Int>, _ bytes: Bytes, to block: inout MessageBlock,
    tally: inout LogTally
  ) {
    if let parts = ChatDownloaderTextReader.split(rest, bytes) {
      var message = message
      message.displayName = ByteRange(parts.name)
      block.addComment(message, body: parts.body, in: bytes, tally: &tally)
    } else if let event = Announcement(rest, in: bytes) {
      block.addAnnouncement(event, of: message, words: event.words, in: bytes, tally: &tally)
    } else if ChatDownloaderTextReader.isBan(rest, bytes) {
      tally.ignore(.moderation)
    } else {
      tally.reject(.noAuthor, record: message.record)
    }
  }

  /// Splits `name: text`, whose name is one word or, of a deleted account, missing.
  private static func split(
    _ range: Range<Int>, _ bytes: Bytes
  ) -> (name: Range<Int>, body: Range<Int>)? {
    guard let colon = bytes.index(of: ": ", in: range) else { return nil }
    let name = range.lowerBound..<colon
    guard bytes.index(of: UInt8(ascii: " "), in: name) == nil else { return nil }
    return (name, colon + 2..<range.upperBound)
  }

  /// Skips `(Moderator, Subscriber) ` and `*amount* ` before a name.
  private static func skipBadges(_ phrase: inout PhraseReader) {
    if phrase.skip("(") { _ = phrase.upTo(") ") }
    if phrase.skip("*") { _ = phrase.upTo("* ") }
  }

  /// Whether a line says that somebody was timed out or banned.
  private static func isBan(_ range: Range<Int>, _ bytes: Bytes) -> Bool {
    var phrase = PhraseReader(bytes, range)
    guard phrase.upTo(" was ") != nil else { return false }
    if phrase.skip("permanently banned.") { return phrase.rest.isEmpty }
    return phrase.skip("timed out for ") && phrase.number() != nil && phrase.skip(" second")
  }

  /// The time at the start of a line.
  private struct Stamp {
    var time: Int64
    var isDate: Bool

    /// Reads `-0:05 | `, `1:02:03 | ` or `2026-03-01 20:00:05 | `; nil when there is none.
    init?(_ phrase: inout PhraseReader) {
      var other = phrase
      if let day = other.date() {
        guard other.skip(" "), let time = other.timeOfDay() else { return nil }
        self.init(time: day + time, isDate: true)
      } else {
        guard let time = Stamp.offset(&other) else { return nil }
        self.init(time: time, isDate: false)
      }
      guard other.skip(" | ") else { return nil }
      phrase = other
    }

    private init(time: Int64, isDate: Bool) {
      self.time = time
      self.isDate = isDate
    }

    private static func offset(_ phrase: inout PhraseReader) -> Int64? {
      let sign: Int64 = phrase.skip("-") ? -1 : 1
      guard let first = phrase.number(), first < 1_000_000, phrase.skip(":"),
        let second = phrase.twoDigits(below: 60)
      else { return nil }
      var seconds = first * 60 + second
      if phrase.skip(":") {
        guard let third = phrase.twoDigits(below: 60) else { return nil }
        seconds = seconds * 60 + third
      }
      return sign * Int64(seconds) * 1000
    }
  }
}
