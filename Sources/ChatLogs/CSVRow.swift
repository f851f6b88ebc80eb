/// The fields of one row of a CSV table, without their quotes.
struct CSVRow {
  private(set) var fields: [Range<Int>] = []

  /// Splits a row; quotes are taken away in place.
  mutating func read(_ row: Range<Int>, of bytes: Bytes) {
    fields.removeAll(keepingCapacity: true)
    var position = row.lowerBound
    while true {
      let isQuoted = bytes.has("\"", at: position, end: row.upperBound)
      let field =
        isQuoted
        ? CSVRow.unquote(from: position, end: row.upperBound, in: bytes)
        : CSVRow.plain(from: position, end: row.upperBound, in: bytes)
      fields.append(field.range)
      guard field.end < row.upperBound else { return }
      position = field.end + 1
    }
  }

  /// The field of a column; empty where the row has none.
  func field(_ column: Int?) -> Range<Int> {
    guard let column, column < fields.count else { return 0..<0 }
    return fields[column]
  }

  private static func plain(
    from start: Int, end: Int, in bytes: Bytes
  ) -> (range: Range<Int>, end: Int) {
    let comma = bytes.index(of: UInt8(ascii: ","), in: start..<end) ?? end
    return (start..<comma, comma)
  }

  /// Reads `"a ""quoted"" text"`, and what stands between the last quote and the comma.
  private static func unquote(
    from start: Int, end: Int, in bytes: Bytes
  ) -> (range: Range<Int>, end: Int) {
    var read = start + 1
    var write = start
    var isOpen = true
    while read < end {
      let byte = bytes[read]
      if isOpen, byte == UInt8(ascii: "\"") {
        if bytes.has("\"", at: read + 1, end: end) { read += 1 } else { isOpen = false }
        guard isOpen else {
          read += 1
          continue
        }
      } else if !isOpen, byte == UInt8(ascii: ",") {
        break
      }
      bytes[write] = byte
      write += 1
      read += 1
    }
    return (start..<write, read)
  }
}
