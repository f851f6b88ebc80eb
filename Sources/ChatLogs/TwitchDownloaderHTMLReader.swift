import Chat

/// Reads TwitchDownloader's pages of every era: one `<pre …>…</pre>` a comment.
///
/// One comment at a time is in memory; style sheets, scripts and pictures are passed over.
struct TwitchDownloaderHTMLReader: FormatReader {
  private enum Place {
    case outside, inComment, inTooLong
  }

  let clock = LogClock.sinceStart
  private(set) var tally = LogTally()
  private let source: ByteSource
  private let sizes: ReadingSizes
  private var place = Place.outside
  private var carry: [UInt8] = []
  /// How far into the carried bytes edges have been looked for.
  private var scanned = 0
  private var records = 0
  private var isAtEnd = false
  private var isCut = false
  private var vodID: String?
  /// Whether any badge has been seen; before 2023 there were none.
  private var hasBadges = false
  private var wrap = DayWrap()
  private var thinning = ThinningCheck()
  /// The ids of the block's emotes, to be put behind its bytes.
  private var ids: [UInt8] = []

  init(source: ByteSource, sizes: ReadingSizes) {
    self.source = source
    self.sizes = sizes
  }

  var facts: LogFacts {
    var facts = LogFacts()
    facts.vodID = vodID
    facts.flags = [.noStartTime, .mirrorsNotVisible]
    if !hasBadges { facts.flags.insert(.noBadges) }
    if wrap.isRepaired { facts.flags.insert(.dayWrapRepaired) }
    if thinning.isThinned { facts.flags.insert(.thinned) }
    if isCut || source.isTruncated { facts.flags.insert(.truncated) }
    return facts
  }

  mutating func read(into block: inout MessageBlock) throws(LogProblem) -> Bool {
    var bytes = block.recycle()
    block.channels = [Channel()]
    if isAtEnd { return false }
    bytes.append(contentsOf: carry)
    guard try source.append(to: &bytes, limit: sizes.block) > 0 else {
      finish()
      return true
    }
    ids.removeAll(keepingCapacity: true)
    let kept = bytes.withUnsafeMutableBufferPointer { parse($0, into: &block) }
    carry.removeAll(keepingCapacity: true)
    carry.append(contentsOf: bytes[kept...])
    bytes.append(contentsOf: ids)
    block.bytes = bytes
    return true
  }

  /// Counts the comment that the end of the file cut off.
  private mutating func finish() {
    isAtEnd = true
    isCut = place != .outside
    if place == .inComment { reject(.truncated) }
  }

  private mutating func reject(_ reason: RejectedReason) {
    records += 1
    tally.reject(reason, record: records)
  }

  /// Parses the comments that a block completes and returns the index from which bytes must be kept.
  private mutating func parse(_ bytes: Bytes, into block: inout MessageBlock) -> Int {
    var start = 0
    var position = scanned
    while let edge = Edge(from: position, in: bytes) {
      if place == .inComment { close(start..<edge.index, isWhole: !edge.begins, bytes, &block) }
      place = edge.begins ? .inComment : .outside
      start = edge.index
      position = edge.index + Edge.length
    }
    // The last bytes may be the beginning of an edge.
    position = max(position, bytes.count - Edge.length)
    if place == .inComment, position - start > sizes.record {
      reject(.tooLong)
      place = .inTooLong
    }
    if place != .inComment { start = position }
    start = min(start, bytes.count)
    scanned = max(position - start, 0)
    return start
  }

  /// Takes in a comment, from its `<pre` to before what ends it.
  private mutating func close(
    _ range: Range<Int>, isWhole: Bool, _ bytes: Bytes, _ block: inout MessageBlock
  ) {
    guard range.count <= sizes.record else { return reject(.tooLong) }
    guard isWhole else { return reject(.malformed) }
    guard bytes.isUTF8(range) else { return reject(.notUTF8) }
    var comment = HTMLComment(range, of: bytes)
    if let reason = comment.read(ids: &ids) { return reject(reason) }
    records += 1
    // A clip's comments may link to video 0.
    if vodID == nil, bytes.number(comment.vodID) ?? 0 > 0 { vodID = bytes.text(comment.vodID) }
    if comment.badge != nil { hasBadges = true }
    add(comment, bytes, to: &block)
  }

  private mutating func add(
    _ comment: HTMLComment, _ bytes: Bytes, to block: inout MessageBlock
  ) {
    var message = Message()
    message.record = records
    message.time = wrap.repair(comment.time)
    thinning.add(message.time)
    message.displayName = ByteRange(comment.author.displayName)
    message.login = ByteRange(comment.author.login)
    message.badge = comment.badge ?? (hasBadges ? SubscriberBadge() : nil)
    var text = comment.text
    if let sentence = NoticeSentence(of: text, in: bytes, author: comment.author) {
      text = sentence.words
      message.notice = Int32(block.notices.count)
      block.notices.append(sentence.notice)
      tally.addNotices(1)
    } else {
      tally.addMessages(1)
      if NoticeSentence.isLike(text, in: bytes) { tally.addUnprovenNotice() }
    }
    message.text = text.isEmpty ? .none : ByteRange(text)
    let first = UInt32(block.emoteRanges.count)
    for emote in comment.emotes where text.contains(emote.code) {
      let id = bytes.count + emote.id.lowerBound..<bytes.count + emote.id.upperBound
      block.emoteRanges.append(EmoteRange(code: ByteRange(emote.code), id: ByteRange(id)))
    }
    message.emotes = first..<UInt32(block.emoteRanges.count)
    block.messages.append(message)
  }

  /// Where a comment begins or ends.
  private struct Edge {
    static let length = 5
    let index: Int
    let begins: Bool

    /// The first edge at or after an index; nil when none is whole in the bytes.
    init?(from start: Int, in bytes: Bytes) {
      var position = start
      while let found = bytes.index(of: UInt8(ascii: "<"), in: position..<bytes.count) {
        let isStart = bytes.has("<pre ", at: found, end: bytes.count)
        if isStart || bytes.has("</pre", at: found, end: bytes.count) {
          index = found
          begins = isStart
          return
        }
        position = found + 1
      }
      return nil
    }
  }
}
