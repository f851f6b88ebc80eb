import Chat

/// Reads the text of tcd, Twitch-Chat-Downloader: `[0:01:02] <@name> text`.
///
/// Stamps count from the start of the VOD, `[1 day, 1:02:03]` after a day. An action is
/// `[0:01:02] *name text]`.
struct TCDTextReader: LineParser {
  let channels = [Channel()]
  var clock: LogClock { .sinceStart }
  var facts: LogFacts { .ofText([.noStartTime]) }

  func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var phrase = PhraseReader(line.bytes, line.range)
    guard let time = TCDTextReader.stamp(&phrase) else {
      let isBad = StampReader.hasStampShape(line.range, of: line.bytes)
      return tally.reject(isBad ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    guard let parts = TCDTextReader.split(&phrase) else {
      return tally.reject(.noAuthor, record: line.record)
    }
    var message = Message(record: line.record, time: time)
    message.displayName = ByteRange(parts.name)
    block.addComment(message, body: parts.body, in: line.bytes, tally: &tally)
  }

  /// Whether a line has a name of one word, as Twitch's are, and a stamp of the first ten hours.
  ///
  /// Clients write two digits, for the time of day.
  static func hasShape(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    var phrase = PhraseReader(bytes, line)
    guard stamp(&phrase) != nil, bytes.has(":", at: line.lowerBound + 2, end: line.upperBound),
      let parts = split(&phrase)
    else { return false }
    return bytes.index(of: UInt8(ascii: " "), in: parts.name) == nil
  }

  private static func stamp(_ phrase: inout PhraseReader) -> Int64? {
    guard phrase.skip("["), let first = phrase.number(), first < 1_000_000 else { return nil }
    var (days, hours) = (0, first)
    if phrase.skip(" day, ") || phrase.skip(" days, ") {
      guard let number = phrase.number(), number < 24 else { return nil }
      (days, hours) = (first, number)
    }
    guard phrase.skip(":"), let minutes = phrase.twoDigits(below: 60), phrase.skip(":"),
      let seconds = phrase.twoDigits(below: 60), phrase.skip("] ")
    else { return nil }
    return Int64(((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  }

  private static func split(
    _ phrase: inout PhraseReader
  ) -> (name: Range<Int>, body: Range<Int>)? {
    if phrase.skip("*") { return action(&phrase) }
    guard phrase.skip("<") else { return nil }
    while ChattyReader.roles.contains(where: { phrase.skip($0) }) {}
    guard let name = phrase.upTo(">"), !name.isEmpty else { return nil }
    _ = phrase.skip(" ")
    return (name, phrase.rest)
  }

  /// Reads `name text]` of an action.
  private static func action(
    _ phrase: inout PhraseReader
  ) -> (name: Range<Int>, body: Range<Int>)? {
    guard let name = phrase.upTo(" "), !name.isEmpty else { return nil }
    let body = phrase.rest
    let isClosed = body.last.map { phrase.bytes[$0] == UInt8(ascii: "]") } ?? false
    return (name, isClosed ? body.dropLast() : body)
  }
}
