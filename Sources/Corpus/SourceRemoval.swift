import SQLite

/// Takes a source out of a corpus, as if it had never been brought in.
struct SourceRemoval {
  let connection: Connection

  /// Removes a source and whatever came from it alone.
  func run(source: Int64) throws(SQLiteError) {
    let streams = StreamTable(connection: connection)
    try release(from: source)
    let channels = try numbers(
      "SELECT DISTINCT channel FROM parts JOIN streams USING (stream) WHERE source = \(source)")
    var touched = try streams.removeParts(ofSource: source)
    let identity = try ChatterIdentity(connection)
    try identity.replaceNames(ofSource: source, with: [])
    try connection.execute(
      """
      DELETE FROM source_reasons WHERE source = \(source);
      DELETE FROM source_heads WHERE source = \(source);
      DELETE FROM source_bots WHERE source = \(source);
      DELETE FROM sources WHERE source = \(source);
      UPDATE sources SET replaces = (
        SELECT count(DISTINCT s.replaces) FROM sources AS s
        WHERE s.replaces > 0 AND s.replaces <= sources.replaces)
      WHERE replaces > 0;
      """)
    try identity.settle()
    for stream in touched.sorted() { try streams.settle(stream) }
    for channel in channels { try removeIfEmpty(channel) }
    touched = []
    _ = try ChannelTable(connection: connection).numbers(of: [], touched: &touched)
    for stream in touched.sorted() { try streams.settle(stream) }
    try UnusedEmotes(connection: connection).removeLost()
  }

  /// Gives the shorter logs that the source had taken the place of to the next longer one, if there
  /// is any; else they count again, and must be read again.
  private func release(from source: Int64) throws(SQLiteError) {
    try connection.execute(
      """
      UPDATE sources AS old SET superseded_by = (
        SELECT s.source FROM sources AS s
        JOIN source_heads AS a ON a.source = old.source
        JOIN source_heads AS b ON b.source = s.source AND b.bytes = a.bytes AND b.digest = a.digest
        WHERE s.source <> \(source) AND s.bytes > old.bytes
          AND a.bytes = (SELECT max(bytes) FROM source_heads WHERE source = old.source)
        ORDER BY s.bytes DESC, s.digest LIMIT 1)
      WHERE superseded_by = \(source);
      UPDATE sources SET name_table = '' WHERE superseded_by IS NULL
        AND source NOT IN (SELECT source FROM parts) AND source <> \(source) AND messages > 0;
      """)
  }

  private func numbers(_ sql: String) throws(SQLiteError) -> [Int64] {
    let select = try connection.prepare(sql)
    var numbers: [Int64] = []
    while try select.step() { numbers.append(select.integer(0)) }
    return numbers
  }

  private func removeIfEmpty(_ channel: Int64) throws(SQLiteError) {
    let streams = try connection.integer("SELECT count(*) FROM streams WHERE channel = \(channel)")
    guard streams == 0 else { return }
    for table in ["channel_logins", "coverage", "own_emotes", "channels"] {
      try connection.execute("DELETE FROM \(table) WHERE channel = \(channel)")
    }
  }
}
