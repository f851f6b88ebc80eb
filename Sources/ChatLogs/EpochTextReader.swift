import Chat

/// Reads logs of `1480664483 name: text`, the time in seconds or milliseconds since 1970.
struct EpochTextReader: LineParser {
  let channels = [Channel()]
  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts { .ofText() }

  func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    let digitsEnd = line.bytes.endOfDigits(
      from: line.range.lowerBound, end: line.range.upperBound)
    guard let (time, end) = EpochTextReader.stamp(line.range, of: line.bytes) else {
      let hasDigits = digitsEnd > line.range.lowerBound
      return tally.reject(hasDigits ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    guard
      let parts = TwitchDownloaderTextReader.split(end..<line.range.upperBound, of: line.bytes)
    else { return tally.reject(.noAuthor, record: line.record) }
    var message = Message(record: line.record, time: time)
    if line.bytes.isLogin(parts.name) {
      message.login = ByteRange(parts.name)
    } else {
      message.displayName = ByteRange(parts.name)
    }
    block.addComment(message, body: parts.body, in: line.bytes, tally: &tally)
  }

  /// Whether a line has a time and a name of one word.
  static func hasShape(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    guard let (_, end) = stamp(line, of: bytes),
      let parts = TwitchDownloaderTextReader.split(end..<line.upperBound, of: bytes)
    else { return false }
    return bytes.index(of: UInt8(ascii: " "), in: parts.name) == nil
  }

  /// Reads a time of 10 digits (seconds) or 13 (milliseconds) and the space behind it.
  private static func stamp(_ line: Range<Int>, of bytes: Bytes) -> (time: Int64, end: Int)? {
    let end = bytes.endOfDigits(from: line.lowerBound, end: line.upperBound)
    let digits = line.lowerBound..<end
    guard digits.count == 10 || digits.count == 13, end < line.upperBound,
      bytes[end] == UInt8(ascii: " "), let value = bytes.number(digits)
    else { return nil }
    return (Int64(digits.count == 10 ? value * 1000 : value), end + 1)
  }
}
