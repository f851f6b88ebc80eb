import Chat
import ChatLogs
import SQLite

/// The sources of a corpus.
struct SourceTable {
  let connection: Connection

  /// All sources, superseded ones included, sorted by digest.
  func all() throws(SQLiteError) -> [KnownSource] {
    let channels = try channelsBySource()
    let select = try connection.prepare(
      "SELECT source, digest, name, bytes, name_table, superseded_by FROM sources ORDER BY digest")
    var sources: [KnownSource] = []
    while try select.step() {
      sources.append(
        KnownSource(
          digest: select.text(1), name: select.text(2), bytes: Int(select.integer(3)),
          nameTable: select.text(4), isSuperseded: !select.isNull(5),
          channels: channels[select.integer(0)] ?? []))
    }
    return sources
  }

  private func channelsBySource() throws(SQLiteError) -> [Int64: [Channel]] {
    let select = try connection.prepare(
      """
      SELECT DISTINCT p.source, c.login, c.room_id
      FROM parts AS p JOIN streams AS s USING (stream) JOIN channels AS c USING (channel)
      ORDER BY p.source, c.login, c.room_id
      """)
    var channels: [Int64: [Channel]] = [:]
    while try select.step() {
      channels[select.integer(0), default: []].append(
        Channel(roomID: select.optionalText(2), login: select.optionalText(1)))
    }
    return channels
  }

  /// Adds a source without counts, or empties the one with the same digest.
  ///
  /// - Returns: the source's number, and the streams that have lost parts.
  func open(_ source: ChatSource) throws(SQLiteError) -> (source: Int64, touched: Set<Int64>) {
    let insert = try connection.prepare(
      """
      INSERT INTO sources (digest, name, format, bytes, records, messages, notices, ignored,
        rejected, name_table)
      VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, ?)
      ON CONFLICT (digest) DO UPDATE SET name = excluded.name, format = excluded.format,
        bytes = excluded.bytes, name_table = excluded.name_table, superseded_by = NULL
      """)
    insert.bind(source.digest, at: 1)
    insert.bind(source.name, at: 2)
    insert.bind(source.format.rawValue, at: 3)
    insert.bind(Int64(source.bytes), at: 4)
    insert.bind(source.nameTable, at: 5)
    try insert.run()
    guard let number = try number(of: source.digest) else { return (0, []) }
    var touched = try empty(number)
    for digest in source.supersedes {
      guard let older = try self.number(of: digest), older != number else { continue }
      touched.formUnion(try StreamTable(connection: connection).removeParts(ofSource: older))
      try connection.execute(
        "UPDATE sources SET superseded_by = \(number) WHERE source = \(older)")
    }
    return (number, touched)
  }

  private func empty(_ source: Int64) throws(SQLiteError) -> Set<Int64> {
    try connection.execute("DELETE FROM source_reasons WHERE source = \(source)")
    return try StreamTable(connection: connection).removeParts(ofSource: source)
  }

  private func number(of digest: String) throws(SQLiteError) -> Int64? {
    let select = try connection.prepare("SELECT source FROM sources WHERE digest = ?")
    select.bind(digest, at: 1)
    return try select.step() ? select.integer(0) : nil
  }
}
