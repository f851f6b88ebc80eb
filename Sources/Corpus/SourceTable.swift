import Chat
import ChatLogs
import Emotes
import FoundationEssentials
import SQLite

/// The sources of a corpus.
struct SourceTable {
  let connection: Connection

  /// All sources, superseded ones included, sorted by digest.
  func all() throws(SQLiteError) -> [KnownSource] {
    try sources("SELECT source FROM sources")
  }

  /// The source with a digest; nil when the corpus does not hold it.
  func known(_ digest: String) throws(SQLiteError) -> KnownSource? {
    guard let number = try number(of: digest) else { return nil }
    return try sources("\(number)").first
  }

  private func sources(_ wanted: String) throws(SQLiteError) -> [KnownSource] {
    let streams = try streamsBySource(wanted)
    let heads = try headsBySource(wanted)
    let days = try namedDaysBySource(wanted)
    let select = try connection.prepare(
      """
      SELECT source, digest, name, bytes, name_table, superseded_by, messages, notices, ignored,
        rejected, format, columns, replaces
      FROM sources WHERE source IN (\(wanted)) ORDER BY digest
      """)
    var sources: [KnownSource] = []
    while try select.step() {
      let number = select.integer(0)
      let streams = streams[number] ?? []
      let isOneStream = LogFormat(rawValue: select.text(10))?.layout == .oneStream
      sources.append(
        KnownSource(
          digest: select.text(1), name: select.text(2), bytes: Int(select.integer(3)),
          heads: heads[number] ?? [:], namedDays: days[number] ?? [],
          nameTable: select.text(4),
          columns: select.optionalText(11).flatMap(SourceTable.columns),
          isSuperseded: !select.isNull(5), isReplacement: select.integer(12) > 0,
          channels: streams.map(\.channel), facts: isOneStream ? streams.first : nil,
          messages: Int(select.integer(6)), notices: Int(select.integer(7)),
          ignored: Int(select.integer(8)), rejected: Int(select.integer(9))))
    }
    return sources
  }

  /// The parts that are left out for a source's sake, or its own for another's; sorted.
  func overlaps(of digest: String) throws(SQLiteError) -> [Overlap] {
    let select = try overlaps(where: "?1 IN (a.digest, b.digest)")
    select.bind(digest, at: 1)
    return try SourceTable.overlaps(select)
  }

  /// The parts of the selected streams that are left out for a better log's sake; sorted.
  func selectedOverlaps() throws(SQLiteError) -> [Overlap] {
    try SourceTable.overlaps(overlaps(where: "s.stream IN (SELECT stream FROM temp.selected)"))
  }

  private func overlaps(where condition: String) throws(SQLiteError) -> Statement {
    try connection.prepare(
      """
      SELECT c.channel_name, s.key, a.name, a.format, p.messages, b.name, b.format,
        b.replaces > a.replaces
      FROM parts AS p JOIN parts AS w ON w.part = p.superseded_by AND w.part <> p.part
      JOIN sources AS a ON a.source = p.source JOIN sources AS b ON b.source = w.source
      JOIN streams AS s ON s.stream = p.stream JOIN channel_names AS c ON c.channel = s.channel
      WHERE \(condition) ORDER BY 1, 2, 3, 6
      """)
  }

  private static func overlaps(_ select: Statement) throws(SQLiteError) -> [Overlap] {
    var overlaps: [Overlap] = []
    while try select.step() {
      overlaps.append(
        Overlap(
          channel: select.text(0), stream: select.text(1), loser: select.text(2),
          loserFormat: select.text(3), messages: Int(select.integer(4)), winner: select.text(5),
          winnerFormat: select.text(6), isReplacement: select.integer(7) != 0))
    }
    return overlaps
  }

  private func headsBySource(_ wanted: String) throws(SQLiteError) -> [Int64: [Int: String]] {
    let select = try connection.prepare(
      "SELECT source, bytes, digest FROM source_heads WHERE source IN (\(wanted))")
    var heads: [Int64: [Int: String]] = [:]
    while try select.step() {
      heads[select.integer(0), default: [:]][Int(select.integer(1))] = select.text(2)
    }
    return heads
  }

  /// The channels and days of the parts of sources.
  private func namedDaysBySource(_ wanted: String) throws(SQLiteError) -> [Int64: [ChannelDate]] {
    let select = try connection.prepare(
      """
      SELECT p.source, c.login, c.room_id, \(SourceTable.namesDate) AS day
      FROM parts AS p JOIN streams AS s USING (stream) JOIN channels AS c USING (channel)
      WHERE p.source IN (\(wanted)) ORDER BY p.source, c.login, c.room_id, day
      """)
    var days: [Int64: [ChannelDate]] = [:]
    while try select.step() {
      days[select.integer(0), default: []].append(
        ChannelDate(
          channel: Channel(roomID: select.optionalText(2), login: select.optionalText(1)),
          date: select.optionalText(3).flatMap { CivilDate($0) }))
    }
    return days
  }

  /// The UTC day of a row `p` of `parts`, whose emote names count.
  static let namesDate = "coalesce(date(p.origin_ms / 1000, 'unixepoch'), p.day)"

  /// What is known of the streams of sources, one for each channel.
  private func streamsBySource(_ wanted: String) throws(SQLiteError) -> [Int64: [LogFacts]] {
    let select = try connection.prepare(
      """
      SELECT p.source, c.login, c.room_id, s.vod_id, p.title, p.origin_ms, p.seconds, p.day
      FROM parts AS p JOIN streams AS s USING (stream) JOIN channels AS c USING (channel)
      WHERE p.source IN (\(wanted))
      GROUP BY p.source, c.channel ORDER BY p.source, c.login, c.room_id
      """)
    var streams: [Int64: [LogFacts]] = [:]
    while try select.step() {
      var facts = LogFacts()
      facts.channel = Channel(roomID: select.optionalText(2), login: select.optionalText(1))
      facts.vodID = select.optionalText(3)
      facts.title = select.optionalText(4)
      facts.startedAt = select.optionalInteger(5).map { Instant(milliseconds: $0) }
      facts.seconds = select.optionalNumber(6)
      facts.day = select.optionalText(7).flatMap { CivilDate($0) }
      streams[select.integer(0), default: []].append(facts)
    }
    return streams
  }

  /// Adds a source without counts, or empties the one with the same digest.
  ///
  /// - Returns: the source's number, and the streams that have lost parts.
  func open(_ source: ChatSource) throws(SQLiteError) -> (source: Int64, touched: Set<Int64>) {
    let insert = try connection.prepare(
      """
      INSERT INTO sources (digest, name, format, bytes, records, messages, notices, ignored,
        rejected, name_table, columns, replaces)
      VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, '', ?,
        CASE WHEN ? THEN (SELECT coalesce(max(replaces), 0) + 1 FROM sources) ELSE 0 END)
      ON CONFLICT (digest) DO UPDATE SET name = excluded.name, format = excluded.format,
        bytes = excluded.bytes, superseded_by = NULL, columns = excluded.columns,
        replaces = max(replaces, excluded.replaces)
      """)
    insert.bind(source.digest, at: 1)
    insert.bind(source.name, at: 2)
    insert.bind(source.format.rawValue, at: 3)
    insert.bind(Int64(source.bytes), at: 4)
    insert.bind(source.columns.flatMap(SourceTable.text), at: 5)
    insert.bind(source.replaces ? 1 : 0, at: 6)
    try insert.run()
    guard let number = try number(of: source.digest) else { return (0, []) }
    var touched = try empty(number)
    try writeHeads(source.heads, of: number)
    for digest in source.supersedes {
      guard let older = try self.number(of: digest), older != number else { continue }
      touched.formUnion(try StreamTable(connection: connection).removeParts(ofSource: older))
      try supersede(older, by: number)
    }
    return (number, touched)
  }

  /// Notes that a longer log has taken the place of a source, whose parts have been removed.
  func supersede(_ source: Int64, by longer: Int64) throws(SQLiteError) {
    try connection.execute(
      "UPDATE sources SET superseded_by = \(longer), name_table = '' WHERE source = \(source)")
  }

  private func writeHeads(_ heads: [Int: String], of source: Int64) throws(SQLiteError) {
    let insert = try connection.prepare("INSERT INTO source_heads VALUES (?, ?, ?)")
    for (bytes, digest) in heads.sorted(by: { $0.key < $1.key }) {
      insert.bind(source, at: 1)
      insert.bind(Int64(bytes), at: 2)
      insert.bind(digest, at: 3)
      try insert.run()
    }
  }

  private func empty(_ source: Int64) throws(SQLiteError) -> Set<Int64> {
    try connection.execute(
      """
      DELETE FROM source_reasons WHERE source = \(source);
      DELETE FROM source_bots WHERE source = \(source);
      DELETE FROM source_heads WHERE source = \(source);
      """)
    return try StreamTable(connection: connection).removeParts(ofSource: source)
  }

  private static func columns(_ text: String) -> CSVColumns? {
    try? JSONDecoder().decode(CSVColumns.self, from: Data(text.utf8))
  }

  private static func text(_ columns: CSVColumns) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(columns)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of the source with a digest; nil when the corpus does not hold it.
  func number(of digest: String) throws(SQLiteError) -> Int64? {
    let select = try connection.prepare("SELECT source FROM sources WHERE digest = ?")
    select.bind(digest, at: 1)
    return try select.step() ? select.integer(0) : nil
  }
}
