import SQLite

extension CorpusWriter {
  /// Takes sources out of the corpus, as if they had never been brought in.
  ///
  /// - Parameter digests: the sources' digests; one that the corpus does not hold changes nothing.
  /// - Returns: the sources that count from now on, but whose rows the corpus does not have: they
  ///   must be ingested again. Sorted by name and digest.
  /// - Throws: `CorpusError` when the corpus cannot be written; it is then unchanged.
  public func forget(_ digests: [String]) throws(CorpusError) -> [KnownSource] {
    let before = Set(try unread().map(\.digest))
    try writing { () throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        for digest in digests {
          guard let source = try SourceTable(connection: connection).number(of: digest) else {
            continue
          }
          try SourceRemoval(connection: connection).run(source: source)
        }
      }
    }
    return try unread().filter { !before.contains($0.digest) }
  }

  /// The sources that count, but whose rows must be read again.
  private func unread() throws(CorpusError) -> [KnownSource] {
    try knownSources().filter { $0.nameTable.isEmpty && !$0.isSuperseded }
      .sorted { ($0.name, $0.digest) < ($1.name, $1.digest) }
  }
}
