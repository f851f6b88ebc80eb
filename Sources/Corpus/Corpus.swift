import Chat
import SQLite

/// A corpus opened for reading, narrowed to a selection of streams.
///
/// Every list is sorted by natural keys (channel, stream start, stream key, emote code, provider),
/// never by row ids, so that two corpora with the same content answer alike. Streams without a
/// start come after those with one.
public struct Corpus {
  let path: String
  let connection: Connection

  /// Opens a corpus read-only.
  ///
  /// - Parameters:
  ///   - path: the SQLite file.
  ///   - selection: the streams to look at.
  /// - Throws: `CorpusError` when the file is missing, not a corpus, or of another schema, or when
  ///   it has no channel of a name that the selection asks for.
  public init(path: String, selection: Selection) throws(CorpusError) {
    self.path = path
    do {
      connection = try Connection(path: path, access: .readOnly)
    } catch {
      throw CorpusError(reading: path, error)
    }
    try CorpusSchema.checkForReading(connection, path: path)
    try checkChannels(selection.channels)
    try reading { () throws(SQLiteError) in
      try connection.execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536")
      try connection.execute(Corpus.selectedTables)
      try select(selection)
    }
  }

  func reading<Value>(_ work: () throws(SQLiteError) -> Value) throws(CorpusError) -> Value {
    do {
      return try work()
    } catch {
      throw CorpusError(reading: path, error)
    }
  }

  private func checkChannels(_ names: [String]) throws(CorpusError) {
    let known = try reading { () throws(SQLiteError) in
      let select = try connection.prepare(
        """
        SELECT c.channel_name, n.room_id, l.login
        FROM channel_names AS c JOIN channels AS n USING (channel)
        LEFT JOIN channel_logins AS l USING (channel)
        WHERE channel IN (SELECT channel FROM live_parts) ORDER BY 1, 2, 3
        """)
      var known: [(shown: String, names: [String?])] = []
      while try select.step() {
        known.append((select.text(0), [select.optionalText(1), select.optionalText(2)]))
      }
      return known
    }
    for name in names {
      let login = Corpus.login(name)
      guard known.contains(where: { $0.names.contains(login) || $0.names.contains(name) }) else {
        throw .noSuchChannel(path: path, name: name, known: Set(known.map(\.shown)).sorted())
      }
    }
  }

  private static func login(_ name: String) -> String {
    (name.hasPrefix("#") ? String(name.dropFirst()) : name).lowercased()
  }

  private func select(_ selection: Selection) throws(SQLiteError) {
    let wanted = try connection.prepare("INSERT OR IGNORE INTO temp.wanted VALUES (?)")
    for name in selection.channels.flatMap({ [$0, Corpus.login($0)] }) {
      wanted.bind(name, at: 1)
      try wanted.run()
    }
    let fill = try connection.prepare(Corpus.selectStreams)
    fill.bind(selection.from?.milliseconds, at: 1)
    fill.bind(selection.to?.milliseconds, at: 2)
    try fill.run()
    try connection.execute(Corpus.selectRest)
  }

  private static let selectedTables = """
    CREATE TEMP TABLE wanted (name TEXT PRIMARY KEY);
    CREATE TEMP TABLE selected (
      place INTEGER PRIMARY KEY, stream INTEGER UNIQUE, channel INTEGER, channel_name TEXT,
      started_at INTEGER);
    CREATE TEMP TABLE selected_parts (
      part INTEGER PRIMARY KEY, source INTEGER, place INTEGER, channel INTEGER, origin_ms INTEGER);
    CREATE TEMP TABLE selected_own (
      channel INTEGER, name INTEGER, PRIMARY KEY (channel, name)) WITHOUT ROWID;
    """

  private static let selectStreams = """
    INSERT INTO temp.selected
    SELECT row_number() OVER (ORDER BY c.channel_name, s.started_at NULLS LAST, s.key) - 1,
      s.stream, s.channel, c.channel_name, s.started_at
    FROM streams AS s JOIN channel_names AS c USING (channel) JOIN channels AS n USING (channel)
    WHERE s.stream IN (SELECT stream FROM live_parts)
      AND (NOT EXISTS (SELECT 1 FROM temp.wanted)
        OR n.room_id IN temp.wanted OR s.channel IN (
          SELECT channel FROM channel_logins WHERE login IN temp.wanted))
      AND (?1 IS NULL OR s.started_at >= ?1)
      AND (?2 IS NULL OR s.started_at < ?2)
    """

  private static let selectRest = """
    INSERT INTO temp.selected_parts
    SELECT p.part, p.source, s.place, s.channel, p.origin_ms
    FROM live_parts AS p JOIN temp.selected AS s USING (stream);
    INSERT OR IGNORE INTO temp.selected_own
    SELECT o.channel, e.name
    FROM own_emotes AS o JOIN emotes AS e USING (emote)
    WHERE (o.channel, o.source) IN (SELECT channel, source FROM temp.selected_parts);
    """
}
