import CSQLite

/// An open SQLite database, for use by one thread at a time.
public final class Connection {
  /// What may be done with the database.
  public enum Access: Sendable {
    /// Reading only; the file must exist.
    case readOnly
    /// Reading and writing; a missing file is created.
    case readWrite
  }

  let handle: OpaquePointer

  /// Opens a database file.
  ///
  /// - Parameters:
  ///   - path: the file; `:memory:` for a database that lives only as long as the connection.
  ///   - access: what may be done with it.
  ///   - busyTimeout: how long to wait for another process's lock, in milliseconds.
  /// - Throws: `SQLiteError` when the file cannot be opened.
  public init(path: String, access: Access, busyTimeout: Int32 = 10_000) throws(SQLiteError) {
    let flags =
      access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened, code == SQLITE_OK else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw SQLiteError(code: code, message: message, sql: nil)
    }
    handle = opened
    sqlite3_extended_result_codes(opened, 1)
    sqlite3_busy_timeout(opened, busyTimeout)
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Runs one or more statements that take no values and whose rows do not matter.
  public func execute(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, sql: sql) }
  }

  /// Prepares a statement for repeated use.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(self, sql)
  }

  /// The number that SQLite gave the row inserted last.
  public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  public var changedRows: Int { Int(sqlite3_changes64(handle)) }

  /// The first column of the first row of a query, as an integer; nil without a row or for NULL.
  public func integer(_ sql: String) throws(SQLiteError) -> Int64? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.optionalInteger(0) : nil
  }

  func error(_ code: Int32, sql: String?) -> SQLiteError {
    SQLiteError(code: code, message: String(cString: sqlite3_errmsg(handle)), sql: sql)
  }
}
