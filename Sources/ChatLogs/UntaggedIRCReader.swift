import Chat

/// Reads what a socket gave: IRC lines without tags, of which the first of each chunk has a stamp.
///
/// A stamp is `2019-04-30_08:56:59 ;;; `: date, time and a mark. It holds for the lines below it, too.
/// The clock is the recording machine's own and its zone is not written. Where the lines have tags, and
/// so times of their own, `TaggedIRCReader` reads them.
struct UntaggedIRCReader: LineParser {
  private var list = ChannelList()
  private var time: Int64?

  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts { .ofText([.timeZoneAssumed]) }
  var channels: [Channel] { list.channels }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    let bytes = line.bytes
    var range = UntaggedIRCReader.trimmingReturns(line.range, of: bytes)
    let stamp = UntaggedIRCReader.stamp(range, of: bytes)
    if let stamp {
      time = stamp.time
      range = stamp.end..<range.upperBound
    }
    guard !range.isEmpty else { return tally.ignore(.blank) }
    guard let parts = IRCLine(range, of: bytes), UntaggedIRCReader.isServer(parts, bytes) else {
      // The program that records has its own words stamped as well.
      if stamp != nil { return tally.ignore(.server) }
      return tally.reject(.malformed, record: line.record)
    }
    guard bytes.equals(parts.command, "PRIVMSG") else {
      let isClearing =
        bytes.equals(parts.command, "CLEARCHAT") || bytes.equals(parts.command, "CLEARMSG")
      return tally.ignore(isClearing ? .moderation : .server)
    }
    add(parts, line, to: &block, tally: &tally)
  }

  /// The IRC line behind a stamp; nil when there is none.
  static func stampedLine(_ line: Range<Int>, of bytes: Bytes) -> IRCLine? {
    guard let stamp = stamp(line, of: bytes), stamp.end < line.upperBound,
      let parts = IRCLine(stamp.end..<line.upperBound, of: bytes)
    else { return nil }
    return parts.hasPrefix && parts.hasCommandShape(in: bytes) ? parts : nil
  }

  /// A line without a stamp before it and carriage returns behind it.
  @inline(__always)
  static func bare(_ line: Range<Int>, of bytes: Bytes) -> Range<Int> {
    let range = trimmingReturns(line, of: bytes)
    guard !range.isEmpty, bytes[range.lowerBound] &- 48 < 10 else { return range }
    return (stamp(range, of: bytes)?.end ?? range.lowerBound)..<range.upperBound
  }

  private mutating func add(
    _ parts: IRCLine, _ line: Line, to block: inout MessageBlock, tally: inout LogTally
  ) {
    guard let time else { return tally.reject(.noTimeStamp, record: line.record) }
    guard !parts.nick.isEmpty else { return tally.reject(.noAuthor, record: line.record) }
    guard parts.target.count > 1, line.bytes[parts.target.lowerBound] == UInt8(ascii: "#") else {
      return tally.reject(.malformed, record: line.record)
    }
    var message = Message(record: line.record, time: time)
    message.channel = list.index(room: 0..<0, target: parts.target, in: line.bytes)
    message.login = ByteRange(parts.nick)
    block.addChat(message, body: parts.text, in: line.bytes, tally: &tally)
  }

  private static func isServer(_ parts: IRCLine, _ bytes: Bytes) -> Bool {
    parts.hasPrefix
      ? parts.hasCommandShape(in: bytes)
      : bytes.equals(parts.command, "PING") || bytes.equals(parts.command, "PONG")
  }

  /// Reads `yyyy-mm-dd_hh:mm:ss ;;; `; date and time may have a space or `T` between them, the time a
  /// fraction behind it, and a mark of up to four bytes without letters or digits may stand last.
  private static func stamp(_ line: Range<Int>, of bytes: Bytes) -> (time: Int64, end: Int)? {
    var phrase = PhraseReader(bytes, line)
    guard let day = phrase.date(), phrase.skip("_") || phrase.skip(" ") || phrase.skip("T"),
      let time = phrase.timeOfDay(), phrase.skip(" ")
    else { return nil }
    let start = phrase.position
    let isMarkless =
      start == line.upperBound || bytes[start] == UInt8(ascii: ":")
      || bytes[start] == UInt8(ascii: "@")
    if isMarkless { return (day + time, start) }
    let isMark = phrase.upTo(" ").map { mark in
      (1...4).contains(mark.count)
        && mark.allSatisfy { lowered(bytes[$0]) &- 97 >= 26 && bytes[$0] &- 48 >= 10 }
    }
    return isMark == true ? (day + time, phrase.position) : nil
  }

  /// A line without the carriage returns at its end.
  private static func trimmingReturns(_ range: Range<Int>, of bytes: Bytes) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return range.lowerBound..<end
  }
}
