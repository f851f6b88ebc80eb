import Chat
import FoundationEssentials
import FoundationInternationalization
import SQLite

/// The streams of a corpus and the parts that make them up.
struct StreamTable {
  let connection: Connection

  /// The corpus's number of a stream, which is added when it is new.
  func number(ofKey key: String, channel: Int64, vodID: String?) throws(SQLiteError) -> Int64 {
    let insert = try connection.prepare(
      "INSERT OR IGNORE INTO streams (channel, key, vod_id) VALUES (?, ?, ?)")
    insert.bind(channel, at: 1)
    insert.bind(key, at: 2)
    insert.bind(vodID, at: 3)
    try insert.run()
    let select = try connection.prepare("SELECT stream FROM streams WHERE channel = ? AND key = ?")
    select.bind(channel, at: 1)
    select.bind(key, at: 2)
    _ = try select.step()
    return select.integer(0)
  }

  /// Removes all parts of a source, with their rows, and returns the streams they belonged to.
  func removeParts(ofSource source: Int64) throws(SQLiteError) -> Set<Int64> {
    var streams: Set<Int64> = []
    let select = try connection.prepare("SELECT part, stream FROM parts WHERE source = ?")
    select.bind(source, at: 1)
    while try select.step() {
      if let stream = select.optionalInteger(1) { streams.insert(stream) }
      try removeRows(ofPart: select.integer(0))
    }
    try connection.execute("DELETE FROM parts WHERE source = \(source)")
    try connection.execute("DELETE FROM own_emotes WHERE source = \(source)")
    return streams
  }

  /// Decides which parts of a stream count, and sets the stream's facts from them.
  func settle(_ stream: Int64) throws(SQLiteError) {
    let parts = try parts(of: stream)
    if parts.isEmpty {
      try connection.execute("DELETE FROM streams WHERE stream = \(stream)")
      return
    }
    for part in parts {
      try settle(part, beater: part.beater(among: parts))
    }
    try setFacts(of: stream)
  }

  private func settle(_ part: PartSpan, beater: PartSpan?) throws(SQLiteError) {
    if let beater {
      if part.supersededBy == nil { try supersede(part) }
      try setBeater(of: part, to: beater.part)
    } else if part.supersededBy != nil {
      // What had beaten this part is gone, and so are the part's rows: a source without a name
      // table is stale, so that it is read again.
      try setBeater(of: part, to: part.part)
      try connection.execute("UPDATE sources SET name_table = '' WHERE source = \(part.source)")
    }
  }

  private func supersede(_ part: PartSpan) throws(SQLiteError) {
    try removeRows(ofPart: part.part)
    try setBeater(of: part, to: part.part)
    try connection.execute(
      """
      DELETE FROM own_emotes WHERE source = \(part.source) AND channel NOT IN (
        SELECT channel FROM live_parts WHERE source = \(part.source))
      """)
  }

  private func setBeater(of part: PartSpan, to beater: Int64) throws(SQLiteError) {
    try connection.execute(
      "UPDATE parts SET superseded_by = \(beater) WHERE part = \(part.part)")
  }

  private static let rowTables = [
    "emote_messages", "activity", "attendance", "badges", "notices", "viewers", "pastes",
    "stream_flags",
  ]

  private func removeRows(ofPart part: Int64) throws(SQLiteError) {
    try connection.execute(
      "INSERT OR IGNORE INTO temp.lost_lists SELECT list FROM emote_messages WHERE part = \(part)")
    for table in StreamTable.rowTables {
      try connection.execute("DELETE FROM \(table) WHERE part = \(part)")
    }
  }

  private func parts(of stream: Int64) throws(SQLiteError) -> [PartSpan] {
    let select = try connection.prepare(
      """
      SELECT p.part, p.source, s.digest, p.origin_ms, p.first_ms, p.last_ms, p.richness,
        p.messages, p.superseded_by, s.replaces
      FROM parts AS p JOIN sources AS s USING (source)
      WHERE p.stream = ? ORDER BY s.digest, p.part
      """)
    select.bind(stream, at: 1)
    var parts: [PartSpan] = []
    while try select.step() {
      parts.append(
        PartSpan(
          part: select.integer(0), source: select.integer(1), digest: select.text(2),
          replaces: select.integer(9), origin: select.optionalInteger(3),
          first: select.optionalInteger(4),
          last: select.optionalInteger(5), richness: select.integer(6),
          messages: select.integer(7), supersededBy: select.optionalInteger(8)))
    }
    return parts
  }

  /// Sets a stream's title, start, length and day from the best parts that know them.
  private func setFacts(of stream: Int64) throws(SQLiteError) {
    try connection.execute(
      """
      UPDATE streams AS s SET title = \(StreamTable.best("title")),
        seconds = \(StreamTable.best("seconds"))
      WHERE stream = \(stream)
      """)
    try setStarts("s.stream = \(stream)")
  }

  /// Sets the days of the streams of a channel, after its time zone has changed.
  func setDays(ofChannel channel: Int64) throws(SQLiteError) {
    try setStarts("s.channel = \(channel)")
  }

  /// The value of a column in the best part of the stream `s` that has one.
  private static func best(_ column: String) -> String {
    """
    (SELECT p.\(column) FROM parts AS p JOIN sources AS src USING (source)
      WHERE p.stream = s.stream AND p.superseded_by IS NULL AND p.\(column) IS NOT NULL
      ORDER BY src.replaces DESC, p.richness DESC, p.messages DESC, src.digest LIMIT 1)
    """
  }

  /// Sets start and day: the start is 00:00 of the day where only the day is known.
  private func setStarts(_ condition: String) throws(SQLiteError) {
    let select = try connection.prepare(
      """
      SELECT s.stream, c.time_zone, \(StreamTable.best("origin_ms")), \(StreamTable.best("day"))
      FROM streams AS s JOIN channels AS c USING (channel) WHERE \(condition)
      """)
    var starts: [(stream: Int64, start: Instant?, day: CivilDate?)] = []
    while try select.step() {
      let zone = TimeZone(identifier: select.text(1)) ?? .gmt
      let named = select.optionalText(3).flatMap { CivilDate($0) }
      let start =
        select.optionalInteger(2).map { Instant(milliseconds: $0) }
        ?? named.map { Instant(startOf: $0, in: zone) }
      starts.append((select.integer(0), start, start.map { CivilDate($0, in: zone) }))
    }
    let update = try connection.prepare(
      "UPDATE streams SET started_at = ?, day = ? WHERE stream = ?")
    for (stream, start, day) in starts {
      update.bind(start?.milliseconds, at: 1)
      update.bind(day?.description, at: 2)
      update.bind(stream, at: 3)
      try update.run()
    }
  }
}
