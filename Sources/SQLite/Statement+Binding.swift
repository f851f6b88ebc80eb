import CSQLite

extension Statement {
  /// Binds an integer.
  public func bind(_ value: Int64, at index: Int) {
    check(sqlite3_bind_int64(handle, Int32(truncatingIfNeeded: index), value), index)
  }

  /// Binds an integer, or NULL.
  public func bind(_ value: Int64?, at index: Int) {
    if let value { bind(value, at: index) } else { bindNull(at: index) }
  }

  /// Binds a number, or NULL.
  public func bind(_ value: Double?, at index: Int) {
    guard let value else { return bindNull(at: index) }
    check(sqlite3_bind_double(handle, Int32(index), value), index)
  }

  /// Binds a text, or NULL.
  public func bind(_ value: String?, at index: Int) {
    guard var value else { return bindNull(at: index) }
    let code = value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // A nil pointer would bind NULL instead of the empty text.
        guard let start = characters.baseAddress else {
          return csqlite_bind_text(handle, Int32(index), "", 0)
        }
        return csqlite_bind_text(handle, Int32(index), start, Int32(characters.count))
      }
    }
    check(code, index)
  }

  /// Binds bytes.
  public func bind(_ value: [UInt8], at index: Int) {
    let code = value.withUnsafeBytes { bytes in
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, Int32(index), 0)
        : csqlite_bind_blob(handle, Int32(index), bytes.baseAddress, Int32(bytes.count))
    }
    check(code, index)
  }

  /// Binds NULL.
  public func bindNull(at index: Int) {
    check(sqlite3_bind_null(handle, Int32(truncatingIfNeeded: index)), index)
  }

  private func check(_ code: Int32, _ index: Int) {
    precondition(
      code == SQLITE_OK,
      "parameter \(index) cannot be bound: reset the statement first and number from 1")
  }
}
