/// JSON objects as a table whose columns are the paths of their values, sorted.
struct FlatTable {
  /// The table, its lines ended by CRLF as Python's `csv` does.
  let text: CSVText

  init(_ objects: [JSONText]) {
    let rows = objects.map { object in
      Dictionary(FlatTable.leaves(of: object, at: "")) { first, _ in first }
    }
    let columns = Set(rows.flatMap(\.keys)).sorted()
    text = CSVText(
      rows: [columns] + rows.map { row in columns.map { row[$0] ?? "" } }, lineEnd: .crlf)
  }

  private static func leaves(of value: JSONText, at path: String) -> [(String, String)] {
    let prefix = path.isEmpty ? "" : path + "."
    return switch value {
    case .object(let members): members.flatMap { leaves(of: $0.1, at: prefix + $0.0) }
    case .array(let elements):
      elements.enumerated().flatMap { leaves(of: $0.element, at: prefix + String($0.offset)) }
    case .string(let text): [(path, text)]
    case .integer(let value): [(path, String(value))]
    case .thousandths, .null: []
    case .bool(let value): [(path, value ? "True" : "False")]
    }
  }
}
