/// The column names of a CSV table, and its first rows.
struct CSVHead {
  /// The names in the table's first line, without spaces around them.
  let names: [String]
  private var bytes: [UInt8]
  private let rowsStart: Int

  /// Reads the first line of a table's first bytes; nil when it is not whole.
  init?(_ head: [UInt8]) {
    var copy = head
    var frame = CSVFrame(limit: head.count)
    var row = CSVRow()
    let first: (end: Int, names: [String])? = copy.withUnsafeMutableBufferPointer { bytes in
      guard case .newline(let end)? = frame.end(from: 0, of: bytes) else { return nil }
      row.read(bytes.trimmingReturns(0..<end), of: bytes)
      return (end, row.fields.map { bytes.text(bytes.trimming($0)) })
    }
    guard let first else { return nil }
    names = first.names
    rowsStart = first.end + 1
    bytes = head
  }

  /// Whether the table has columns of these names.
  func has(_ columns: CSVColumns) -> Bool {
    [columns.time, columns.user, columns.text, columns.channel].allSatisfy { name in
      name.map(names.contains) ?? true
    }
  }

  /// The names as a person may see them; nil when the first line is no line of names.
  ///
  /// The first line of a table without names is chat, which must not be shown.
  var shownNames: String? {
    let areNames = names.count > 1 && Set(names).count == names.count && names.allSatisfy(isName)
    guard areNames else { return nil }
    return names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
  }

  private func isName(_ text: String) -> Bool {
    var name = Array(text.utf8)
    let isTime = name.withUnsafeMutableBufferPointer { CSVTime(0..<$0.count, of: $0) != nil }
    return !isTime && (1...40).contains(name.count) && name.allSatisfy { $0 >= 32 }
      && text.split(separator: " ").count <= 2
  }

  /// Calls a function with each whole row of the head, until it returns true.
  mutating func firstRow(where body: (CSVRow, Bytes) -> Bool) {
    let start = rowsStart
    bytes.withUnsafeMutableBufferPointer { bytes in
      var frame = CSVFrame(limit: bytes.count)
      var row = CSVRow()
      var position = start
      while case .newline(let end)? = frame.end(from: position, of: bytes) {
        row.read(bytes.trimmingReturns(position..<end), of: bytes)
        if body(row, bytes) { return }
        position = end + 1
      }
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// A line without the carriage returns at its end, of which some programs write two.
  func trimmingReturns(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, self[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return line.lowerBound..<end
  }
}
