import CSQLite

/// A prepared statement: bind values, step through rows, reset, and again.
///
/// Parameters are numbered from 1 and columns from 0, as in SQLite.
public final class Statement {
  let handle: OpaquePointer
  let connection: Connection

  init(_ connection: Connection, _ sql: String) throws(SQLiteError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard let prepared, code == SQLITE_OK else { throw connection.error(code, sql: sql) }
    handle = prepared
    self.connection = connection
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Moves to the next row; false when there is none.
  public func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = connection.error(code, sql: String(cString: sqlite3_sql(handle)))
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Makes the statement ready to be stepped from its start; bound values stay.
  public func reset() {
    sqlite3_reset(handle)
  }

  /// Steps to the end and resets, for statements whose rows do not matter.
  public func run() throws(SQLiteError) {
    while try step() {}
    reset()
  }
}
