import CSQLite

extension Connection {
  /// Begins a transaction that may write, waiting for another writer as long as the busy timeout.
  public func begin() throws(SQLiteError) {
    try execute("BEGIN IMMEDIATE")
  }

  /// Makes the transaction's changes last.
  public func commit() throws(SQLiteError) {
    try execute("COMMIT")
  }

  /// Undoes the transaction's changes; does nothing outside a transaction.
  public func rollback() {
    guard isInTransaction else { return }
    _ = sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Runs work in one transaction: committed when it returns, undone when it throws.
  public func transaction<Failure: Error>(
    _ work: () throws(Failure) -> Void, wrapping wrap: (SQLiteError) -> Failure
  ) throws(Failure) {
    do throws(SQLiteError) { try begin() } catch { throw wrap(error) }
    do throws(Failure) {
      try work()
    } catch {
      rollback()
      throw error
    }
    do throws(SQLiteError) {
      try commit()
    } catch {
      rollback()
      throw wrap(error)
    }
  }

  /// Runs work in one transaction: committed when it returns, undone when it throws.
  public func transaction(_ work: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    try transaction(work, wrapping: { $0 })
  }
}
