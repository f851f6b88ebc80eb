import Chat

/// Reads a log that has one record a line, whatever its format.
///
/// A block holds whole lines only: what follows the last newline waits for the next block.
struct LineReader<Parser: LineParser>: FormatReader {
  private(set) var tally = LogTally()
  private let source: ByteSource
  private let sizes: ReadingSizes
  private var parser: Parser
  private var carry: [UInt8] = []
  private var records = 0
  private var isInsideTooLongLine = false
  private var isAtEnd = false
  private var endsInRecord = false

  init(source: ByteSource, parser: Parser, sizes: ReadingSizes) {
    self.source = source
    self.parser = parser
    self.sizes = sizes
  }

  var clock: LogClock { parser.clock }

  var facts: LogFacts {
    var facts = parser.facts
    if source.isTruncated { facts.flags.insert(.truncated) }
    return facts
  }

  mutating func read(into block: inout MessageBlock) throws(LogProblem) -> Bool {
    var bytes = block.recycle()
    block.channels = parser.channels
    if isAtEnd { return false }
    let end = try fill(&bytes)
    bytes.withUnsafeMutableBufferPointer { buffer in
      parseLines(of: buffer, end: end, into: &block)
    }
    block.bytes = bytes
    block.channels = parser.channels
    return true
  }

  /// Fills a buffer with whole lines and returns where the last of them ends.
  private mutating func fill(_ bytes: inout [UInt8]) throws(LogProblem) -> Int {
    swap(&bytes, &carry)
    carry.removeAll(keepingCapacity: true)
    while true {
      let start = bytes.count
      guard try source.append(to: &bytes, limit: sizes.block) > 0 else {
        isAtEnd = true
        return dropTruncatedLine(&bytes)
      }
      if isInsideTooLongLine, !dropToLineEnd(&bytes) { continue }
      let searchStart = min(start, bytes.count)
      if let newline = bytes[searchStart...].lastIndex(of: UInt8(ascii: "\n")) {
        carry.append(contentsOf: bytes[(newline + 1)...])
        return newline + 1
      }
      // One more byte than the limit may be the carriage return of the line end.
      if bytes.count > sizes.record + 1 { startTooLongLine(&bytes) }
    }
  }

  private mutating func startTooLongLine(_ bytes: inout [UInt8]) {
    records += 1
    tally.reject(.tooLong, record: records)
    isInsideTooLongLine = true
    bytes.removeAll(keepingCapacity: true)
  }

  /// Drops the rest of a line that is too long; false when its end is not in the buffer.
  private mutating func dropToLineEnd(_ bytes: inout [UInt8]) -> Bool {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      bytes.removeAll(keepingCapacity: true)
      return false
    }
    bytes.removeSubrange(...newline)
    isInsideTooLongLine = false
    return true
  }

  /// Rejects the line in whose middle damaged compressed data end; returns the end of the lines.
  private mutating func dropTruncatedLine(_ bytes: inout [UInt8]) -> Int {
    guard source.isTruncated, !bytes.isEmpty else { return bytes.count }
    if bytes.count > sizes.record + 1 { startTooLongLine(&bytes) } else { endsInRecord = true }
    return 0
  }

  private mutating func parseLines(of bytes: Bytes, end: Int, into block: inout MessageBlock) {
    let isUTF8 = bytes.isUTF8(0..<end)
    var start = 0
    while start < end {
      let newline = bytes.index(of: UInt8(ascii: "\n"), in: start..<end) ?? end
      let hasReturn = newline > start && bytes[newline - 1] == UInt8(ascii: "\r")
      records += 1
      let range = start..<(hasReturn ? newline - 1 : newline)
      parseLine(Line(bytes: bytes, range: range, record: records), isUTF8: isUTF8, into: &block)
      start = newline + 1
    }
    if endsInRecord {
      records += 1
      tally.reject(.truncated, record: records)
    }
  }

  @inline(__always)
  private mutating func parseLine(_ line: Line, isUTF8: Bool, into block: inout MessageBlock) {
    if line.range.isEmpty {
      tally.ignore(.blank)
    } else if line.range.count > sizes.record {
      tally.reject(.tooLong, record: line.record)
    } else if !isUTF8 && !line.bytes.isUTF8(line.range) {
      tally.reject(.notUTF8, record: line.record)
    } else {
      parser.parse(line, into: &block, tally: &tally)
    }
  }
}
