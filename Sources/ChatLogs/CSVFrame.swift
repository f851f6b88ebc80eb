/// Finds where the rows of a CSV table end: at a newline that is not inside quotes.
struct CSVFrame {
  private enum Place {
    case fieldStart, plain, quoted, afterQuote, skipping
  }

  private var place = Place.fieldStart
  private var length = 0
  private let limit: Int

  /// - Parameter limit: the longest row, in bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// How a row ends.
  enum End {
    /// At the newline at an index.
    case newline(Int)
    /// It went over the limit before an index; what follows to the next newline is still its own.
    case tooLong(Int)
  }

  /// Goes on from an index to the end of the row; nil when that is not in the bytes.
  mutating func end(from start: Int, of bytes: Bytes) -> End? {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n"), place != .quoted {
        let wasSkipping = place == .skipping
        place = .fieldStart
        length = 0
        if wasSkipping { return .tooLong(index + 1) }
        return .newline(index)
      }
      if place == .skipping { continue }
      length += 1
      // Carriage returns of the line end do not count, but never more than a few.
      if length > limit + 2 {
        place = .skipping
        continue
      }
      step(byte)
    }
    return nil
  }

  /// Whether the row that the bytes end in is over the limit.
  var isSkipping: Bool { place == .skipping }

  /// Whether the bytes end inside quotes.
  var isInsideQuotes: Bool { place == .quoted }

  @inline(__always)
  private mutating func step(_ byte: UInt8) {
    switch (place, byte) {
    case (.fieldStart, UInt8(ascii: "\"")), (.afterQuote, UInt8(ascii: "\"")): place = .quoted
    case (.quoted, UInt8(ascii: "\"")): place = .afterQuote
    case (.quoted, _): break
    case (_, UInt8(ascii: ",")): place = .fieldStart
    default: place = .plain
    }
  }
}
