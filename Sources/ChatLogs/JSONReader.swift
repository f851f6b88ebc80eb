import Chat

/// Reads a list of records in JSON, which is the whole file or stands in the file's one object.
///
/// One record at a time is in memory; embedded pictures are skipped without being kept.
struct JSONReader<Parser: JSONRecordParser>: FormatReader {
  /// Where in the file the reader is.
  private enum Place {
    case beforeRoot, amongKeys, amongRecords
    case inHeader(JSONFacts.HeaderKey), inRecord
    case inSkipped(isRecord: Bool)
    case afterRoot
  }

  private(set) var tally = LogTally()
  private let source: ByteSource
  private let sizes: ReadingSizes
  private var place = Place.beforeRoot
  private var frame = JSONFrame()
  private var parser: Parser
  /// Whether the root is the list itself.
  private var rootIsList = false
  private var carry: [UInt8] = []
  /// As many bytes as a block, to make room behind it.
  private var room: [UInt8] = []
  /// How far into the carried bytes the frame has been scanned.
  private var scanned = 0
  private var records = 0
  private var isAtEnd = false
  private var isCut = false

  init(source: ByteSource, parser: Parser, sizes: ReadingSizes) {
    self.source = source
    self.parser = parser
    self.sizes = sizes
  }

  var clock: LogClock { parser.clock }

  var facts: LogFacts {
    var facts = parser.facts
    if isCut || source.isTruncated { facts.flags.insert(.truncated) }
    return facts
  }

  mutating func read(into block: inout MessageBlock) throws(LogProblem) -> Bool {
    var bytes = block.recycle()
    block.channels = parser.channels
    if isAtEnd { return false }
    bytes.append(contentsOf: carry)
    guard try source.append(to: &bytes, limit: sizes.block) > 0 else {
      finish()
      return true
    }
    let count = bytes.count
    makeRoom(behind: &bytes)
    let kept = bytes.withUnsafeMutableBufferPointer { parse($0, count, into: &block) }
    carry.removeAll(keepingCapacity: true)
    carry.append(contentsOf: bytes[kept..<count])
    bytes.removeLast(bytes.count - max(count, parser.roomEnd))
    block.bytes = bytes
    block.channels = parser.channels
    return true
  }

  private mutating func makeRoom(behind bytes: inout [UInt8]) {
    let count = bytes.count
    parser.begin(room: count)
    if room.count < count { room = [UInt8](repeating: 0, count: count) }
    bytes.append(contentsOf: room[..<count])
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
  private mutating func parse(
    _ bytes: Bytes, _ count: Int, into block: inout MessageBlock
  ) -> Int {
    var position = 0
    while let next = step(from: position, to: count, bytes, into: &block) {
      position = next
    }
    if case .inSkipped = place { return count }
    if case .afterRoot = place { return count }
    return position
  }

  /// Goes on by one token or value; nil when more bytes are needed.
  private mutating func step(
    from start: Int, to limit: Int, _ bytes: Bytes, into block: inout MessageBlock
  ) -> Int? {
    switch place {
    case .afterRoot: return nil
    case .beforeRoot, .amongKeys, .amongRecords:
      var position = start
      while position < limit, JSONFrame.separates(bytes[position]) { position += 1 }
      guard position < limit else { return position > start ? position : nil }
      return token(at: position, to: limit, bytes)
    case .inHeader(let key):
      guard let end = endOfFrame(from: start, to: limit, bytes) else { return nil }
      parser.take(key, start..<end, of: bytes)
      place = .amongKeys
      return end
    case .inRecord:
      guard let end = endOfFrame(from: start, to: limit, bytes) else { return nil }
      add(start..<end, bytes, to: &block)
      place = .amongRecords
      return end
    case .inSkipped(let isRecord):
      guard let end = frame.end(from: start, to: limit, of: bytes) else { return nil }
      place = isRecord ? .amongRecords : .amongKeys
      return end
    }
  }

  /// Takes in a bracket, a key, or the start of a record.
  private mutating func token(at position: Int, to limit: Int, _ bytes: Bytes) -> Int? {
    let byte = bytes[position]
    switch (place, byte) {
    case (.beforeRoot, UInt8(ascii: "{")):
      place = .amongKeys
    case (.beforeRoot, UInt8(ascii: "[")):
      place = .amongRecords
      rootIsList = true
    case (.amongKeys, UInt8(ascii: "}")):
      place = .afterRoot
    case (.amongKeys, UInt8(ascii: "\"")):
      return key(at: position, to: limit, bytes)
    case (.amongRecords, UInt8(ascii: "]")):
      place = rootIsList ? .afterRoot : .amongKeys
    case (.amongRecords, _) where byte != UInt8(ascii: "}"):
      begin(.inRecord)
      return position
    default:
      reject(.malformed)
      place = .afterRoot
    }
    return position + 1
  }

  /// Takes in a key of the root object and the first byte of its value; nil when they are not whole.
  private mutating func key(at position: Int, to limit: Int, _ bytes: Bytes) -> Int? {
    var frame = JSONFrame()
    guard let end = frame.end(from: position, to: limit, of: bytes) else { return nil }
    var value = end
    while value < limit, bytes[value] <= 32 || bytes[value] == UInt8(ascii: ":") {
      value += 1
    }
    guard value < limit else { return nil }
    let key = position + 1..<end - 1
    if bytes.equals(key, Parser.listKey), bytes[value] == UInt8(ascii: "[") {
      place = .amongRecords
      return value + 1
    }
    let header = parser.header(key, in: bytes)
    begin(header.map { .inHeader($0) } ?? .inSkipped(isRecord: false))
    return value
  }

  private mutating func begin(_ next: Place) {
    place = next
    frame = JSONFrame()
    scanned = 0
  }

  /// The end of the value that begins at an index; nil when it goes on or was given up as too long.
  private mutating func endOfFrame(from start: Int, to limit: Int, _ bytes: Bytes) -> Int? {
    let end = frame.end(from: start + scanned, to: limit, of: bytes)
    scanned = limit - start
    let length = (end ?? limit) - start
    guard length > sizes.record else { return end }
    var isRecord = false
    if case .inRecord = place {
      isRecord = true
      reject(.tooLong)
    }
    guard let end else {
      place = .inSkipped(isRecord: isRecord)
      return nil
    }
    place = isRecord ? .amongRecords : .amongKeys
    return end
  }

  private mutating func add(_ range: Range<Int>, _ bytes: Bytes, to block: inout MessageBlock) {
    guard range.count <= sizes.record else { return }
    guard bytes.isUTF8(range) else { return reject(.notUTF8) }
    records += 1
    let record = Line(bytes: bytes, range: range, record: records)
    parser.parse(record, into: &block, tally: &tally)
  }
}
