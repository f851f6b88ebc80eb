import Chat

/// Reads logs of `2021-06-15 18:55:59,873`, name and text with TABs between them.
///
/// The clock is the logger's own and its zone is not written. `StartTime:` lines stand between.
struct TabLogReader: LineParser {
  let channels = [Channel()]
  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts { .ofText([.timeZoneAssumed]) }

  func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var phrase = PhraseReader(line.bytes, line.range)
    if phrase.skip("StartTime:") { return tally.ignore(.server) }
    guard let time = TabLogReader.stamp(&phrase) else {
      let isBad = line.bytes[line.range.lowerBound] &- 48 < 10
      return tally.reject(isBad ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    guard let name = phrase.upTo("\t"), !name.isEmpty else {
      return tally.reject(.noAuthor, record: line.record)
    }
    var message = Message(record: line.record, time: time)
    if line.bytes.isLogin(name) {
      message.login = ByteRange(name)
    } else {
      message.displayName = ByteRange(name)
    }
    block.addChat(message, body: phrase.rest, in: line.bytes, tally: &tally)
  }

  /// Whether a line has a stamp and a name of one word.
  static func hasShape(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    var phrase = PhraseReader(bytes, line)
    guard stamp(&phrase) != nil, let name = phrase.upTo("\t") else { return false }
    return !name.isEmpty && bytes.index(of: UInt8(ascii: " "), in: name) == nil
  }

  private static func stamp(_ phrase: inout PhraseReader) -> Int64? {
    guard let day = phrase.date(), phrase.skip(" "), let time = phrase.timeOfDay(),
      phrase.skip("\t")
    else { return nil }
    return day + time
  }
}
