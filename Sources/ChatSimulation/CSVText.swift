/// A CSV table, and how it is written: fields are quoted where they must be, as RFC 4180 says.
struct CSVText {
  var rows: [[String]]
  var lineEnd: LineEnd

  /// The table in UTF-8.
  var bytes: [UInt8] {
    lineEnd.bytes(rows.map { $0.map(CSVText.quoted).joined(separator: ",") })
  }

  private static func quoted(_ field: String) -> String {
    let marks: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: ","), 10, 13]
    guard field.utf8.contains(where: marks.contains) else { return field }
    let doubled = field.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}
