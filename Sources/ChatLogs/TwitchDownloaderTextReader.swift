import Chat

/// Reads TwitchDownloader's text files: `[0:01:02] name: text`, or with UTC stamps, or with none.
struct TwitchDownloaderTextReader: LineParser {
  let channels = [Channel()]
  private let style: StampReader.Style
  private var stamps = StampReader()
  private var wrap = DayWrap()
  private var thinning = ThinningCheck()
  private var first: Instant?

  init(style: StampReader.Style) {
    self.style = style
  }

  var clock: LogClock {
    switch style {
    case .relative: .sinceStart
    case .utc: .sinceEpoch
    case .none: .none
    }
  }

  var facts: LogFacts {
    var facts = LogFacts()
    facts.flags = [.noBadges, .mirrorsNotVisible]
    if style == .none { facts.flags.insert(.noTimeStamps) }
    if style == .relative { facts.flags.insert(.noStartTime) }
    if wrap.isRepaired { facts.flags.insert(.dayWrapRepaired) }
    if thinning.isThinned { facts.flags.insert(.thinned) }
    if let first, LocalDates.mayConcern(first) { facts.flags.insert(.maybeLocalDates) }
    return facts
  }

  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally) {
    var message = Message()
    message.record = line.record
    var start = line.range.lowerBound
    if style != .none {
      guard let stamp = stamps.read(style, line.range, of: line.bytes) else {
        let isBad = StampReader.hasStampShape(line.range, of: line.bytes)
        return tally.reject(isBad ? .badTimeStamp : .noTimeStamp, record: line.record)
      }
      message.time = style == .relative ? wrap.repair(stamp.time) : stamp.time
      start = stamp.end
    }
    guard
      let parts = TwitchDownloaderTextReader.split(start..<line.range.upperBound, of: line.bytes)
    else { return tally.reject(.noAuthor, record: line.record) }
    if style != .none { thinning.add(message.time) }
    if style == .utc, first == nil { first = Instant(milliseconds: message.time) }
    message.displayName = ByteRange(parts.name)
    block.addComment(message, body: parts.body, in: line.bytes, tally: &tally)
  }

  /// Splits `name: body` at the first `: `; nil when there is no name.
  @inline(__always)
  static func split(_ range: Range<Int>, of bytes: Bytes) -> (name: Range<Int>, body: Range<Int>)? {
    var from = range.lowerBound
    while let colon = bytes.index(of: UInt8(ascii: ":"), in: from..<range.upperBound) {
      let next = colon + 1
      if next == range.upperBound || bytes[next] == UInt8(ascii: " ") {
        // Before version 1.53.7 a space of the name could stand before the colon.
        let name = bytes.trimmingSpaces(range.lowerBound..<colon)
        return name.isEmpty ? nil : (name, min(next + 1, range.upperBound)..<range.upperBound)
      }
      from = next
    }
    return nil
  }
}
