import Chat

/// Reads the logs of a chat client with a Korean clock: `[21. 11. 17. 오전 06:50:57] <name> text`.
///
/// An action is `[…] ** name text`. The clock is the user's own and its zone is not written.
struct KoreanClientReader: LineParser {
  let channels = [Channel()]
  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts { .ofText([.timeZoneAssumed]) }

  func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var phrase = PhraseReader(line.bytes, line.range)
    guard let time = KoreanClientReader.stamp(&phrase) else {
      let isBad = StampReader.hasStampShape(line.range, of: line.bytes)
      return tally.reject(isBad ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    let isAction = phrase.skip("** ")
    let isNamed = isAction || phrase.skip("<")
    guard isNamed, let name = phrase.upTo(isAction ? " " : ">") else {
      return tally.reject(.noAuthor, record: line.record)
    }
    if !isAction { _ = phrase.skip(" ") }
    var message = Message(record: line.record, time: time)
    message.displayName = ByteRange(line.bytes.trimmingSpaces(name))
    guard !message.displayName.isEmpty else {
      return tally.reject(.noAuthor, record: line.record)
    }
    block.addComment(message, body: phrase.rest, in: line.bytes, tally: &tally)
  }

  /// Whether a line has a stamp and an author.
  static func hasShape(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    var phrase = PhraseReader(bytes, line)
    return stamp(&phrase) != nil && (phrase.skip("<") || phrase.skip("** "))
  }

  /// Reads `[yy. m. d. 오전 hh:mm:ss] `, the year with two digits or four.
  private static func stamp(_ phrase: inout PhraseReader) -> Int64? {
    guard phrase.skip("["), let year = phrase.number(), phrase.skip(". "),
      let month = phrase.number(), phrase.skip(". "), let day = phrase.number(), phrase.skip(". "),
      let date = CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: day),
      let time = phrase.clockTime(), phrase.skip("] ")
    else { return nil }
    return Int64(date.daysSinceEpoch) * Instant.millisecondsPerDay + time
  }
}
