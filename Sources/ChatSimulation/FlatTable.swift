/// JSON objects as a table whose columns are the paths of their values, sorted.
///
/// Its lines are ended by CRLF as Python's `csv` does.
struct FlatTable {
  private var columns: Set<String> = []
  private var sorted: [String] = []
  private let text = CSVText(lineEnd: .crlf)

  /// Makes sure that an object's values have columns.
  mutating func widen(to object: JSONText) {
    for (path, _) in FlatTable.leaves(of: object, at: "") { columns.insert(path) }
  }

  /// Writes the names of the columns.
  mutating func writeHead(to output: inout [UInt8]) {
    sorted = columns.sorted()
    text.write(sorted, to: &output)
  }

  /// Writes an object whose values have columns.
  func write(_ object: JSONText, to output: inout [UInt8]) {
    let row = Dictionary(FlatTable.leaves(of: object, at: "")) { first, _ in first }
    text.write(sorted.map { row[$0] ?? "" }, to: &output)
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
