import Chat

/// Reads TwitchDownloader's JSON: one object with a `comments` array, of today and of the v5 era.
///
/// One comment at a time is in memory; embedded pictures are skipped without being kept.
struct TwitchDownloaderJSONReader: FormatReader {
  /// Where in the file's one object the reader is.
  private enum Place {
    case beforeRoot, amongKeys, amongComments
    case inHeader(JSONFacts.HeaderKey), inComment
    case inSkipped(isComment: Bool)
    case afterRoot
  }

  let clock = LogClock.sinceStart
  private(set) var tally = LogTally()
  private let source: ByteSource
  private let sizes: ReadingSizes
  private var place = Place.beforeRoot
  private var frame = JSONFrame()
  private var carry: [UInt8] = []
  /// How far into the carried bytes the frame has been scanned.
  private var scanned = 0
  private var records = 0
  private var isAtEnd = false
  private var isCut = false
  private var header = JSONFacts()
  private var builder = CommentBuilder()
  private var fragments: [JSONComment.Fragment] = []

  init(source: ByteSource, sizes: ReadingSizes) {
    self.source = source
    self.sizes = sizes
  }

  var facts: LogFacts {
    var facts = header.facts
    if isCut || source.isTruncated { facts.flags.insert(.truncated) }
    if builder.thinning.isThinned { facts.flags.insert(.thinned) }
    return facts
  }

  mutating func read(into block: inout MessageBlock) throws(LogProblem) -> Bool {
    var bytes = block.recycle()
    block.channels = [header.facts.channel]
    if isAtEnd { return false }
    bytes.append(contentsOf: carry)
    guard try source.append(to: &bytes, limit: sizes.block) > 0 else {
      finish()
      return true
    }
    builder.begin(bytesCount: bytes.count)
    let kept = bytes.withUnsafeMutableBufferPointer { parse($0, into: &block) }
    carry.removeAll(keepingCapacity: true)
    carry.append(contentsOf: bytes[kept...])
    bytes.append(contentsOf: builder.joined)
    block.bytes = bytes
    block.channels = [header.facts.channel]
    return true
  }

  /// Counts what the end of the file cut off.
  private mutating func finish() {
    isAtEnd = true
    if case .afterRoot = place { return }
    isCut = true
    reject(.truncated)
  }

  private mutating func reject(_ reason: RejectedReason) {
    records += 1
    tally.reject(reason, record: records)
  }

  /// Parses what a block completes and returns the index from which bytes must be kept.
  private mutating func parse(_ bytes: Bytes, into block: inout MessageBlock) -> Int {
    var position = 0
    while let next = step(from: position, bytes, into: &block) {
      position = next
    }
    if case .inSkipped = place { return bytes.count }
    if case .afterRoot = place { return bytes.count }
    return position
  }

  /// Goes on by one token or value; nil when more bytes are needed.
  private mutating func step(
    from start: Int, _ bytes: Bytes, into block: inout MessageBlock
  ) -> Int? {
    switch place {
    case .afterRoot: return nil
    case .beforeRoot, .amongKeys, .amongComments:
      var position = start
      while position < bytes.count, JSONFrame.separates(bytes[position]) { position += 1 }
      guard position < bytes.count else { return position > start ? position : nil }
      return token(at: position, bytes)
    case .inHeader(let key):
      guard let end = endOfFrame(from: start, bytes) else { return nil }
      header.take(key, start..<end, of: bytes)
      place = .amongKeys
      return end
    case .inComment:
      guard let end = endOfFrame(from: start, bytes) else { return nil }
      add(start..<end, bytes, to: &block)
      place = .amongComments
      return end
    case .inSkipped(let isComment):
      guard let end = frame.end(from: start, to: bytes.count, of: bytes) else { return nil }
      place = isComment ? .amongComments : .amongKeys
      return end
    }
  }

  /// Takes in a bracket, a key, or the start of a comment.
  private mutating func token(at position: Int, _ bytes: Bytes) -> Int? {
    let byte = bytes[position]
    switch (place, byte) {
    case (.beforeRoot, UInt8(ascii: "{")):
      place = .amongKeys
    case (.amongKeys, UInt8(ascii: "}")):
      place = .afterRoot
    case (.amongKeys, UInt8(ascii: "\"")):
      return key(at: position, bytes)
    case (.amongComments, UInt8(ascii: "]")):
      place = .amongKeys
    case (.amongComments, _) where byte != UInt8(ascii: "}"):
      begin(.inComment)
      return position
    default:
      reject(.malformed)
      place = .afterRoot
    }
    return position + 1
  }

  /// Takes in a key of the root object and the first byte of its value; nil when they are not whole.
  private mutating func key(at position: Int, _ bytes: Bytes) -> Int? {
    var frame = JSONFrame()
    guard let end = frame.end(from: position, to: bytes.count, of: bytes) else { return nil }
    var value = end
    while value < bytes.count, bytes[value] <= 32 || bytes[value] == UInt8(ascii: ":") {
      value += 1
    }
    guard value < bytes.count else { return nil }
    let key = position + 1..<end - 1
    if bytes.equals(key, "comments"), bytes[value] == UInt8(ascii: "[") {
      place = .amongComments
      return value + 1
    }
    begin(TwitchDownloaderJSONReader.place(of: key, bytes))
    return value
  }

  private static func place(of key: Range<Int>, _ bytes: Bytes) -> Place {
    if bytes.equals(key, "streamer") { return .inHeader(.streamer) }
    if bytes.equals(key, "video") { return .inHeader(.video) }
    return bytes.equals(key, "FileInfo") ? .inHeader(.fileInfo) : .inSkipped(isComment: false)
  }

  private mutating func begin(_ next: Place) {
    place = next
    frame = JSONFrame()
    scanned = 0
  }

  /// The end of the value that begins at an index; nil when it goes on or was given up as too long.
  private mutating func endOfFrame(from start: Int, _ bytes: Bytes) -> Int? {
    let end = frame.end(from: start + scanned, to: bytes.count, of: bytes)
    scanned = bytes.count - start
    let length = (end ?? bytes.count) - start
    guard length > sizes.record else { return end }
    var isComment = false
    if case .inComment = place {
      isComment = true
      reject(.tooLong)
    }
    guard let end else {
      place = .inSkipped(isComment: isComment)
      return nil
    }
    place = isComment ? .amongComments : .amongKeys
    return end
  }

  private mutating func add(_ range: Range<Int>, _ bytes: Bytes, to block: inout MessageBlock) {
    guard range.count <= sizes.record else { return }
    guard bytes.isUTF8(range) else { return reject(.notUTF8) }
    let reused = fragments
    fragments = []
    guard let comment = JSONComment(range, of: bytes, fragments: reused) else {
      return reject(.malformed)
    }
    header.take(comment, of: bytes)
    guard let offset = comment.offset else { return reject(.noTimeStamp) }
    records += 1
    if builder.add(comment, time: offset, record: records, bytes, to: &block) {
      tally.addNotices(1)
    } else {
      tally.addMessages(1)
    }
    fragments = comment.fragments
  }
}
