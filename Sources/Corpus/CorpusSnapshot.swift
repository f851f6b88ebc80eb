import SQLite

/// The public views of a corpus as they stood at one moment, of the selected channels.
///
/// All that is read through a snapshot is of one state, also while another process writes; as long
/// as it lives, it keeps writers waiting.
public struct CorpusSnapshot {
  private let corpus: Corpus

  fileprivate init(of corpus: Corpus) throws(CorpusError) {
    self.corpus = corpus
    try corpus.reading { () throws(SQLiteError) in
      try corpus.connection.execute("BEGIN")
      // The views have their own names for what they are made of, so that these can be narrowed.
      guard try corpus.connection.integer("SELECT count(*) FROM temp.wanted") != 0 else { return }
      try corpus.connection.execute(CorpusSnapshot.narrowParts)
      for view in ["emote_totals", "emote_daily", "result3"] {
        try CorpusSnapshot.narrow(view, corpus.connection)
      }
    }
  }

  /// Whether there is no stream.
  public var isEmpty: Bool {
    get throws(CorpusError) {
      try corpus.reading { () throws(SQLiteError) in
        try corpus.connection.integer("SELECT 1 FROM live_parts") == nil
      }
    }
  }

  /// Prepares a query over the public views.
  ///
  /// - Throws: `CorpusError` when the corpus cannot be read.
  public func rows(of query: String) throws(CorpusError) -> SnapshotRows {
    let statement = try corpus.reading { () throws(SQLiteError) in
      try corpus.connection.prepare(query)
    }
    return SnapshotRows(corpus: corpus, statement: statement)
  }

  /// A view's own text, with the narrowed parts in place of all.
  private static func narrow(_ view: String, _ connection: Connection) throws(SQLiteError) {
    let select = try connection.prepare("SELECT sql FROM main.sqlite_schema WHERE name = ?")
    select.bind(view, at: 1)
    guard try select.step() else { return }
    try connection.execute("CREATE TEMP " + select.text(0).dropFirst("CREATE ".count))
  }

  private static let narrowParts = """
    CREATE TEMP VIEW live_parts AS
    SELECT * FROM main.live_parts WHERE channel IN (
      SELECT channel FROM channels WHERE room_id IN temp.wanted
      UNION ALL SELECT channel FROM channel_logins WHERE login IN temp.wanted)
    """
}

extension Corpus {
  /// The public views of the selection's channels, as they stand now; its times do not matter.
  public func snapshot() throws(CorpusError) -> CorpusSnapshot {
    try CorpusSnapshot(of: self)
  }
}
