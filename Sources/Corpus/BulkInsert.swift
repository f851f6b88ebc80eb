import SQLite

/// Inserts rows of integers into one table, fifty rows a statement.
struct BulkInsert {
  private static let rowsAtOnce = 50
  private static let null = Int64.min

  private let columns: Int
  private let many: Statement
  private let one: Statement
  private var values: [Int64] = []

  /// - Parameters:
  ///   - connection: the corpus.
  ///   - table: the table, with the names of the columns where not all are written.
  ///   - columns: how many columns are written.
  /// - Throws: `SQLiteError` when there is no such table.
  init(_ connection: Connection, into table: String, columns: Int) throws(SQLiteError) {
    self.columns = columns
    let row = "(" + Array(repeating: "?", count: columns).joined(separator: ",") + ")"
    let rows = Array(repeating: row, count: BulkInsert.rowsAtOnce).joined(separator: ",")
    many = try connection.prepare("INSERT INTO \(table) VALUES \(rows)")
    one = try connection.prepare("INSERT INTO \(table) VALUES \(row)")
    values.reserveCapacity(columns * BulkInsert.rowsAtOnce)
  }

  /// Adds the next value of the current row.
  mutating func add(_ value: Int64) {
    values.append(value)
  }

  /// Adds the next value of the current row, or NULL.
  mutating func add(_ value: Int64?) {
    values.append(value ?? BulkInsert.null)
  }

  /// Writes the rows that have gathered when they are fifty.
  mutating func endRow() throws(SQLiteError) {
    guard values.count == columns * BulkInsert.rowsAtOnce else { return }
    try write(many, values[...])
    values.removeAll(keepingCapacity: true)
  }

  /// Writes the rows that are left.
  mutating func flush() throws(SQLiteError) {
    for start in stride(from: 0, to: values.count, by: columns) {
      try write(one, values[start..<start + columns])
    }
    values.removeAll(keepingCapacity: true)
  }

  private func write(_ statement: Statement, _ row: ArraySlice<Int64>) throws(SQLiteError) {
    var index = 1
    for value in row {
      if value == BulkInsert.null {
        statement.bindNull(at: index)
      } else {
        statement.bind(value, at: index)
      }
      index += 1
    }
    try statement.run()
  }
}
