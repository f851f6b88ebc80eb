import SQLite

/// Digests the rows of a selection by what they say, not by how the corpus numbers them.
///
/// Streams come in their natural order and parts by the digest of their source. Chatters, lists,
/// emotes and gift groups count as ranks of first appearance; what a list or emote is follows where
/// it first appears. Names of sources are left out: they are paths, and one content may have two.
struct SelectionDigest {
  private let connection: Connection
  private var feed = DigestFeed()
  private var chatters = Ranks()
  private var lists = Ranks()
  private var emotes = Ranks()

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The digest of everything that the connection's temporary tables select.
  mutating func compute() throws(SQLiteError) -> String {
    feed.add("study selection 1")
    try addStreams()
    try addOwnEmotes()
    try addCatalogueEntries()
    try addOverlaps()
    return feed.hexadecimal
  }

  private mutating func addStreams() throws(SQLiteError) {
    let select = try connection.prepare(
      """
      SELECT s.place, c.login, c.room_id, c.time_zone, t.key, t.vod_id, t.title, t.day,
        t.started_at, t.seconds
      FROM temp.selected AS s JOIN streams AS t USING (stream)
      JOIN channels AS c ON c.channel = s.channel ORDER BY s.place
      """)
    while try select.step() {
      feed.add("stream")
      for column in 1...7 { feed.add(select.optionalText(column)) }
      feed.add(select.optionalInteger(8))
      feed.add(select.optionalNumber(9))
      try addParts(ofStreamAt: select.integer(0))
    }
  }

  /// Adds what is left out for a better log's sake, which reports tell.
  private mutating func addOverlaps() throws(SQLiteError) {
    let overlaps = try SourceTable(connection: connection).selectedOverlaps()
    let rows = overlaps.map { overlap in
      [
        overlap.channel, overlap.stream, overlap.loserFormat, overlap.winnerFormat,
        String(overlap.messages), overlap.isReplacement ? "replaced" : "better",
      ]
    }
    for row in rows.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      feed.add("overlap")
      for value in row { feed.add(value) }
    }
  }

  private mutating func addParts(ofStreamAt place: Int64) throws(SQLiteError) {
    let select = try connection.prepare(
      """
      SELECT s.part, r.source, r.digest, r.format, r.era, r.bytes, r.records, r.messages,
        r.notices, r.ignored, r.rejected, r.unproven_notices, p.origin_ms, p.first_ms, p.last_ms, p.messages,
        p.notices, p.richness
      FROM temp.selected_parts AS s JOIN parts AS p USING (part)
      JOIN sources AS r ON r.source = s.source
      WHERE s.place = ? ORDER BY r.digest, p.part
      """)
    select.bind(place, at: 1)
    while try select.step() {
      feed.add("part")
      for column in 2...4 { feed.add(select.optionalText(column)) }
      for column in 5...17 { feed.add(select.optionalInteger(column)) }
      try addValues(
        "SELECT class, reason, count, first_record FROM source_reasons WHERE source = ? "
          + "ORDER BY class, reason", select.integer(1))
      try addRows(ofPart: select.integer(0))
    }
  }

  private mutating func addRows(ofPart part: Int64) throws(SQLiteError) {
    try addValues("SELECT flag FROM stream_flags WHERE part = ? ORDER BY flag", part)
    try addValues(
      "SELECT second, messages, chatters, bits FROM activity WHERE part = ? ORDER BY second", part)
    try addAttendance(part)
    try addEmoteMessages(part)
    try addNotices(part)
    try addBadges(part)
    try addValues("SELECT offset_ms, count FROM viewers WHERE part = ? ORDER BY offset_ms", part)
  }

  private mutating func addValues(_ sql: String, _ key: Int64? = nil) throws(SQLiteError) {
    let select = try connection.prepare(sql)
    if let key { select.bind(key, at: 1) }
    feed.add("rows")
    while try select.step() {
      for column in 0..<select.columnCount { feed.add(select.optionalText(column)) }
    }
  }

  private mutating func addAttendance(_ part: Int64) throws(SQLiteError) {
    let select = try connection.prepare(
      "SELECT chatter, first_offset, last_offset, messages, bits FROM attendance "
        + "WHERE part = ? ORDER BY ordinal")
    select.bind(part, at: 1)
    feed.add("attendance")
    while try select.step() {
      feed.add(chatters.rank(of: select.integer(0)).rank)
      for column in 1...4 { feed.add(select.optionalInteger(column)) }
    }
  }

  private mutating func addEmoteMessages(_ part: Int64) throws(SQLiteError) {
    let select = try connection.prepare(
      "SELECT ordinal, offset_ms, chatter, list FROM emote_messages WHERE part = ? "
        + "ORDER BY ordinal")
    select.bind(part, at: 1)
    feed.add("emote messages")
    while try select.step() {
      feed.add(select.integer(0))
      feed.add(select.optionalInteger(1))
      feed.add(chatters.rank(of: select.integer(2)).rank)
      let list = select.integer(3)
      let (rank, isNew) = lists.rank(of: list)
      feed.add(rank)
      if isNew { try addList(list) }
    }
  }

  private mutating func addList(_ list: Int64) throws(SQLiteError) {
    let select = try connection.prepare(
      "SELECT emote, provider, provider_id, code FROM emote_lists JOIN emotes USING (emote) "
        + "WHERE list = ? ORDER BY position")
    select.bind(list, at: 1)
    while try select.step() {
      let (rank, isNew) = emotes.rank(of: select.integer(0))
      feed.add(rank)
      guard isNew else { continue }
      for column in 1...3 { feed.add(select.optionalText(column)) }
    }
    feed.add("end")
  }

  private mutating func addNotices(_ part: Int64) throws(SQLiteError) {
    let select = try connection.prepare(
      """
      SELECT chatter, recipient, gift_group, ordinal, offset_ms, kind, plan, cumulative_months,
        gift_months, prepaid_months, prepaid_tenure, was_gifted, viewers, count, badge_tier,
        badge_months, badge_founder, badge_broadcaster
      FROM notices WHERE part = ? ORDER BY ordinal
      """)
    select.bind(part, at: 1)
    feed.add("notices")
    while try select.step() {
      for column in 0...1 {
        let chatter = select.optionalInteger(column)
        feed.add(chatter.map { chatters.rank(of: $0).rank })
      }
      for column in 2...17 { feed.add(select.optionalText(column)) }
    }
  }

  private mutating func addBadges(_ part: Int64) throws(SQLiteError) {
    let select = try connection.prepare(
      """
      SELECT b.chatter, from_offset, tier, months, months_exact, founder, broadcaster
      FROM badges AS b LEFT JOIN attendance AS a ON a.part = b.part AND a.chatter = b.chatter
      WHERE b.part = ?
      ORDER BY a.ordinal NULLS LAST, from_offset, tier, months, months_exact, founder, broadcaster
      """)
    select.bind(part, at: 1)
    feed.add("badges")
    while try select.step() {
      feed.add(chatters.rank(of: select.integer(0)).rank)
      for column in 1...6 { feed.add(select.integer(column)) }
    }
  }

  /// Adds which of the emotes that were used are the channels' own.
  private mutating func addOwnEmotes() throws(SQLiteError) {
    try addValues(
      """
      SELECT DISTINCT s.channel_name, e.provider, e.code
      FROM temp.selected AS s
      JOIN temp.selected_own AS o USING (channel)
      JOIN emotes AS e ON e.emote = o.name
      WHERE o.name IN (
        SELECT m.name FROM temp.selected_parts JOIN emote_messages USING (part)
        JOIN emote_lists USING (list) JOIN emotes AS m USING (emote))
      ORDER BY 1, 2, 3
      """)
  }

  private mutating func addCatalogueEntries() throws(SQLiteError) {
    try addValues(
      """
      SELECT channel_name, date, kind, emote_set, tier, added_at, provider, provider_id, code,
        is_own
      FROM (\(Corpus.selectedEntries))
      ORDER BY channel_name, date DESC NULLS LAST, kind, emote_set, provider, code, provider_id,
        tier, added_at, is_own
      """)
  }
}

/// Numbers things from 0 in the order in which they first appear.
struct Ranks {
  private var ranks: [Int64: Int64] = [:]

  mutating func rank(of number: Int64) -> (rank: Int64, isNew: Bool) {
    if let rank = ranks[number] { return (rank, false) }
    let rank = Int64(ranks.count)
    ranks[number] = rank
    return (rank, true)
  }
}

extension Corpus {
  /// SHA-256, in lower-case hexadecimal, over the rows that the selection holds, in natural-key
  /// order, with chatters as ranks of first appearance.
  ///
  /// Another key, another order of ingest, or one more stream outside the selection changes
  /// nothing.
  public func selectionDigest() throws(CorpusError) -> String {
    try reading { () throws(SQLiteError) in
      try findCatalogues()
      var digest = SelectionDigest(connection)
      return try digest.compute()
    }
  }
}
