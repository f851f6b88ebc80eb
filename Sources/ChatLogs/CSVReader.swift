import Chat

/// Reads a CSV table row by row; its first line, the names of the columns, is no record.
struct CSVReader<Parser: CSVRowParser>: FormatReader {
  private(set) var tally = LogTally()
  private let source: ByteSource
  private let sizes: ReadingSizes
  private var parser: Parser
  private var frame: CSVFrame
  private var row = CSVRow()
  private var carry: [UInt8] = []
  /// How far into the carried bytes the frame has been scanned.
  private var scanned = 0
  private var hasNames = false
  private var records = 0
  private var isAtEnd = false
  private var isCut = false

  init(source: ByteSource, parser: Parser, sizes: ReadingSizes) {
    self.source = source
    self.sizes = sizes
    self.parser = parser
    frame = CSVFrame(limit: sizes.record)
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
    isAtEnd = try source.append(to: &bytes, limit: sizes.block) == 0
    let isAtEnd = isAtEnd
    let kept = bytes.withUnsafeMutableBufferPointer { buffer in
      let kept = parseRows(of: buffer, into: &block)
      if isAtEnd { finish(kept..<buffer.count, of: buffer, into: &block) }
      return kept
    }
    carry.removeAll(keepingCapacity: true)
    carry.append(contentsOf: bytes[kept...])
    block.bytes = bytes
    block.channels = parser.channels
    return true
  }

  /// Parses the rows that a block completes and returns the index from which bytes must be kept.
  private mutating func parseRows(of bytes: Bytes, into block: inout MessageBlock) -> Int {
    var start = 0
    var position = scanned
    while let end = frame.end(from: position, of: bytes) {
      switch end {
      case .newline(let newline):
        parseRow(start..<newline, of: bytes, into: &block)
        start = newline + 1
      case .tooLong(let next):
        reject(.tooLong)
        start = next
      }
      position = start
    }
    if frame.isSkipping { start = bytes.count }
    scanned = bytes.count - start
    return start
  }

  /// Takes in the row without a line end at the end of the file.
  private mutating func finish(
    _ rest: Range<Int>, of bytes: Bytes, into block: inout MessageBlock
  ) {
    if frame.isSkipping {
      reject(.tooLong)
    } else if source.isTruncated || frame.isInsideQuotes, !rest.isEmpty {
      isCut = true
      reject(.truncated)
    } else if !rest.isEmpty {
      parseRow(rest, of: bytes, into: &block)
    }
  }

  private mutating func reject(_ reason: RejectedReason) {
    records += 1
    tally.reject(reason, record: records)
  }

  private mutating func parseRow(
    _ range: Range<Int>, of bytes: Bytes, into block: inout MessageBlock
  ) {
    guard hasNames else {
      hasNames = true
      return
    }
    let range = bytes.trimmingReturns(range)
    if range.count > sizes.record { return reject(.tooLong) }
    guard bytes.isUTF8(range) else { return reject(.notUTF8) }
    records += 1
    if range.isEmpty { return tally.ignore(.blank) }
    row.read(range, of: bytes)
    parser.parse(row, record: records, bytes, into: &block, tally: &tally)
  }
}
