import Chat

/// Reads lists of records in JSON: the whole file, inside its one object or its list of pages, or with
/// no bracket around them.
///
/// One record at a time is in memory; embedded pictures are skipped without being kept.
struct JSONReader<Parser: JSONRecordParser>: FormatReader {
  /// Where in the file the reader is.
  private enum Place {
    case between
    case inHeader(JSONFacts.HeaderKey), inRecord
    case inSkipped
    case afterRoot
  }

  /// What a bracket that is still open holds.
  private enum Container {
    case keys, records, pages
  }

  private(set) var tally = LogTally()
  private let source: ByteSource
  private let sizes: ReadingSizes
  private var place = Place.between
  /// The open brackets around the place, the innermost last.
  private var containers: [Container] = []
  private var frame = JSONFrame()
  private var parser: Parser
  /// Whether the file has no root: records stand one after another.
  private let isSequence: Bool
  private var carry: [UInt8] = []
  /// As many bytes as a block, to make room behind it.
  private var room: [UInt8] = []
  /// How far into the carried bytes the frame has been scanned.
  private var scanned = 0
  private var records = 0
  private var isAtEnd = false
  private var isCut = false

  init(source: ByteSource, parser: Parser, isSequence: Bool = false, sizes: ReadingSizes) {
    self.source = source
    self.parser = parser
    self.isSequence = isSequence
    self.sizes = sizes
    if isSequence { containers = [.records] }
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
    if isSequence, case .between = place { return }
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
    case .between:
      var position = start
      while position < limit, JSONFrame.separates(bytes[position]) { position += 1 }
      guard position < limit else { return position > start ? position : nil }
      return token(at: position, to: limit, bytes)
    case .inHeader(let key):
      guard let end = endOfFrame(from: start, to: limit, bytes) else { return nil }
      if end - start <= sizes.record { parser.take(key, start..<end, of: bytes) }
      place = .between
      return end
    case .inRecord:
      guard let end = endOfFrame(from: start, to: limit, bytes) else { return nil }
      add(start..<end, bytes, to: &block)
      place = .between
      return end
    case .inSkipped:
      guard let end = frame.end(from: start, to: limit, of: bytes) else { return nil }
      place = .between
      return end
    }
  }

  /// Takes in a bracket, a key, or the start of a record.
  private mutating func token(at position: Int, to limit: Int, _ bytes: Bytes) -> Int? {
    let byte = bytes[position]
    switch (containers.last, byte) {
    case (nil, UInt8(ascii: "{")), (.pages, UInt8(ascii: "{")):
      containers.append(.keys)
    case (nil, UInt8(ascii: "[")):
      containers.append(parser.isPaged ? .pages : .records)
    case (.keys, UInt8(ascii: "}")), (.records, UInt8(ascii: "]")), (.pages, UInt8(ascii: "]")):
      containers.removeLast()
      if containers.isEmpty { place = .afterRoot }
    case (.keys, UInt8(ascii: "\"")):
      return key(at: position, to: limit, bytes)
    case (.records, _) where byte != UInt8(ascii: "}"):
      begin(.inRecord)
      return position
    case (.pages, _):
      reject(.malformed)
      begin(.inSkipped)
      return position
    default:
      reject(.malformed)
      place = .afterRoot
    }
    return position + 1
  }

  /// Takes in a key and the first byte of its value; nil when they are not whole.
  private mutating func key(at position: Int, to limit: Int, _ bytes: Bytes) -> Int? {
    var frame = JSONFrame()
    guard let end = frame.end(from: position, to: limit, of: bytes) else { return nil }
    var value = end
    while value < limit, bytes[value] <= 32 || bytes[value] == UInt8(ascii: ":") {
      value += 1
    }
    guard value < limit else { return nil }
    let key = position + 1..<end - 1
    if let container = container(of: key, from: bytes[value], in: bytes) {
      containers.append(container)
      return value + 1
    }
    begin(parser.header(key, in: bytes).map { .inHeader($0) } ?? .inSkipped)
    return value
  }

  /// What a key's value holds if records stand in it; nil for a value to take or to skip whole.
  private func container(of key: Range<Int>, from first: UInt8, in bytes: Bytes) -> Container? {
    if first == UInt8(ascii: "["), bytes.equals(key, parser.listKey) { return .records }
    return first == UInt8(ascii: "{") && parser.isAround(key, in: bytes) ? .keys : nil
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
    if case .inRecord = place { reject(.tooLong) }
    place = end == nil ? .inSkipped : .between
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
