public import SQLite

/// The rows of a query over a snapshot, one after the other.
public struct SnapshotRows {
  let corpus: Corpus
  /// The current row.
  public let statement: Statement

  /// Moves to the next row; false when there is none.
  ///
  /// - Throws: `CorpusError` when the corpus cannot be read.
  public func next() throws(CorpusError) -> Bool {
    try corpus.reading { () throws(SQLiteError) in try statement.step() }
  }

  /// The current row's values as texts; NULL is the empty text.
  public var texts: [String] {
    (0..<statement.columnCount).map { statement.text($0) }
  }
}
