/// How the rows of a CSV table are written: fields are quoted where they must be, as RFC 4180 says.
struct CSVText {
  var lineEnd: LineEnd

  /// Writes a row in UTF-8.
  func write(_ row: [String], to output: inout [UInt8]) {
    for (place, field) in row.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      CSVText.write(field, to: &output)
    }
    output.append(lineEnd.rawValue)
  }

  private static func write(_ field: String, to output: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let mustQuote = field.utf8.contains {
      $0 == mark || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13
    }
    guard mustQuote else { return output.append(field) }
    output.append(mark)
    for byte in field.utf8 {
      if byte == mark { output.append(mark) }
      output.append(byte)
    }
    output.append(mark)
  }
}
