import Chat

/// Reads the text of justlog and rustlog: `[2020-01-2 15:04:05] #channel login: text`.
///
/// Justlog drops what Twitch says of a subscription and leaves the user's words without an author:
/// they are a notice of unknown kind. Rustlog writes both after the login, where a sentence about a
/// display name unlike the login passes for chat. Stamps are the server's clock, whose zone is not
/// written.
struct JustlogTextReader: LineParser {
  private var list = ChannelList()

  var clock: LogClock { .sinceEpoch }
  var facts: LogFacts { .ofText([.timeZoneAssumed]) }
  var channels: [Channel] { list.channels }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var phrase = PhraseReader(line.bytes, line.range)
    guard let time = JustlogTextReader.stamp(&phrase) else {
      let isBad = StampReader.hasStampShape(line.range, of: line.bytes)
      return tally.reject(isBad ? .badTimeStamp : .noTimeStamp, record: line.record)
    }
    let all = phrase.rest
    guard let target = phrase.upTo(" ") ?? (all.isEmpty ? nil : all), target.count > 1,
      line.bytes[target.lowerBound] == UInt8(ascii: "#")
    else { return tally.reject(.malformed, record: line.record) }
    let rest = target == all ? all.upperBound..<all.upperBound : phrase.rest
    if rest.isEmpty || line.bytes.equals(rest, "Chat has been cleared") {
      return tally.ignore(.moderation)
    }
    var message = Message(record: line.record, time: time)
    message.channel = list.index(room: 0..<0, target: target, in: line.bytes)
    guard let parts = TwitchDownloaderTextReader.split(rest, of: line.bytes),
      line.bytes.isLogin(parts.name)
    else { return block.addNotice(Notice(kind: .other), of: message, words: rest, tally: &tally) }
    if JustlogTextReader.isClearing(parts, line.bytes) { return tally.ignore(.moderation) }
    message.login = ByteRange(parts.name)
    block.addComment(message, body: parts.body, in: line.bytes, tally: &tally)
  }

  /// Whether a line has a stamp and a channel.
  static func hasShape(_ line: Range<Int>, of bytes: Bytes) -> Bool {
    var phrase = PhraseReader(bytes, line)
    return stamp(&phrase) != nil && phrase.skip("#")
  }

  /// Whether the text says that its author has been banned or timed out.
  private static func isClearing(_ parts: (name: Range<Int>, body: Range<Int>), _ bytes: Bytes)
    -> Bool
  {
    let body = bytes.trimmingSpaces(parts.body)
    guard bytes.hasIgnoringCase(parts.name, at: body.lowerBound, end: body.upperBound) else {
      return false
    }
    var phrase = PhraseReader(bytes, body.lowerBound + parts.name.count..<body.upperBound)
    if phrase.skip(" has been banned") { return phrase.rest.isEmpty }
    return phrase.skip(" has been timed out for ") && phrase.number() != nil
      && phrase.skip(" seconds") && phrase.rest.isEmpty
  }

  /// Reads `[yyyy-mm-d hh:mm:ss] `.
  private static func stamp(_ phrase: inout PhraseReader) -> Int64? {
    guard phrase.skip("["), let day = phrase.date(), phrase.skip(" "),
      let time = phrase.timeOfDay(), phrase.skip("] ")
    else { return nil }
    return day + time
  }
}
