import Chat

/// Reads the comments of a VOD, as TwitchDownloader, Twitch's GQL and its API v5 write them.
struct CommentParser: JSONRecordParser {
  /// Whether the comments stand inside answers of GQL.
  private let isAnswers: Bool
  /// Whether a record may be the VOD itself, which API v5 puts before the comments.
  private let mayHoldVideo: Bool
  private var header: JSONFacts
  private var builder = CommentBuilder()
  private var fragments: [JSONComment.Fragment] = []

  /// Makes a parser for one of the three formats of comments.
  init(_ format: LogFormat, isAnswers: Bool) {
    self.isAnswers = isAnswers
    mayHoldVideo = format == .rechatJSON
    // TwitchDownloader before 1.50.8 kept Twitch's own v5 comments and wrote no version.
    header = JSONFacts(unversionedEra: format == .gqlJSON ? nil : "v5")
  }

  var clock: LogClock { .sinceStart }
  var channels: [Channel] { [header.facts.channel] }
  var roomEnd: Int { builder.roomEnd }
  var listKey: StaticString { isAnswers ? "edges" : "comments" }
  var isPaged: Bool { isAnswers }

  var facts: LogFacts {
    var facts = header.facts
    facts.flags.formUnion(builder.flags(era: facts.era))
    return facts
  }

  mutating func begin(room: Int) {
    builder.begin(room: room)
  }

  func isAround(_ key: Range<Int>, in bytes: Bytes) -> Bool {
    isAnswers
      && (bytes.equals(key, "data") || bytes.equals(key, "video") || bytes.equals(key, "comments"))
  }

  func header(_ key: Range<Int>, in bytes: Bytes) -> JSONFacts.HeaderKey? {
    if isAnswers, bytes.equals(key, "id") { return .vodID }
    if isAnswers, bytes.equals(key, "creator") { return .streamer }
    if bytes.equals(key, "streamer") { return .streamer }
    if bytes.equals(key, "video") { return .video }
    return bytes.equals(key, "FileInfo") ? .fileInfo : nil
  }

  mutating func take(_ key: JSONFacts.HeaderKey, _ range: Range<Int>, of bytes: Bytes) {
    header.take(key, range, of: bytes)
  }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    let reused = fragments
    fragments = []
    guard let comment = JSONComment(line.range, of: line.bytes, fragments: reused) else {
      if mayHoldVideo, header.takeVideoObject(line.range, of: line.bytes) {
        return tally.ignore(.server)
      }
      return tally.reject(.malformed, record: line.record)
    }
    header.take(comment, of: line.bytes)
    guard let offset = comment.offset else {
      return tally.reject(.noTimeStamp, record: line.record)
    }
    builder.add(
      comment, time: offset, record: line.record, line.bytes, to: &block, tally: &tally)
    fragments = comment.fragments
  }
}
