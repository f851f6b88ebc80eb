/// JSON objects as a table whose columns are the paths of their values, sorted.
///
/// Its lines are ended by CRLF as Python's `csv` does.
struct FlatTable {
  private var columns: Set<String> = []
  private var places: [String: Int] = [:]
  private let text = CSVText(lineEnd: .crlf)

  /// Makes sure that an object's values have columns.
  mutating func widen(to object: JSONText) {
    FlatTable.visit(object, at: "") { path, _ in columns.insert(path) }
  }

  /// Writes the names of the columns.
  mutating func writeHead(to output: inout [UInt8]) {
    let sorted = columns.sorted()
    for (place, column) in sorted.enumerated() { places[column] = place }
    text.write(sorted, to: &output)
  }

  /// Writes an object whose values have columns; of two values of one path, the first.
  func write(_ object: JSONText, to output: inout [UInt8]) {
    var row = [String?](repeating: nil, count: places.count)
    FlatTable.visit(object, at: "") { path, value in
      if let place = places[path], row[place] == nil { row[place] = value }
    }
    text.write(row.map { $0 ?? "" }, to: &output)
  }

  /// Goes through the values of an object that a table holds, each with its path.
  private static func visit(
    _ value: JSONText, at path: String, _ found: (String, String) -> Void
  ) {
    switch value {
    case .object(let members):
      for (name, member) in members { visit(member, at: joined(path, name), found) }
    case .array(let elements):
      for (place, element) in elements.enumerated() {
        visit(element, at: joined(path, String(place)), found)
      }
    case .string(let text): found(path, text)
    case .integer(let value): found(path, String(value))
    case .thousandths, .null: break
    case .bool(let value): found(path, value ? "True" : "False")
    }
  }

  private static func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "." + name
  }
}
