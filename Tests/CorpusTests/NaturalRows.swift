import SQLite

/// All rows of a corpus in natural keys instead of row numbers, so that corpora can be compared.
enum NaturalRows {
  private static let channel =
    "(SELECT coalesce(room_id, '') || '#' || coalesce(login, '') FROM channels AS k WHERE k.channel = x.channel)"
  private static let source = source("x.source")
  private static let part = """
    (SELECT s.digest || ' ' || t.key || ' ' || coalesce(p.room_id, '') || '#'
      || coalesce(p.login, '') FROM parts AS p JOIN sources AS s USING (source)
      JOIN streams AS t USING (stream) WHERE p.part = x.part)
    """

  private static func source(_ number: String) -> String {
    "(SELECT digest FROM sources AS s WHERE s.source = \(number))"
  }

  private static func chatter(_ number: String) -> String {
    "(SELECT hex(alias) FROM chatter_aliases AS a WHERE a.number = \(number))"
  }

  private static func emote(_ number: String) -> String {
    "(SELECT provider || code || provider_id FROM emotes AS e WHERE e.emote = \(number))"
  }

  private static func list(_ number: String) -> String {
    "(SELECT group_concat(\(emote("l.emote")), ' ') FROM (SELECT * FROM emote_lists "
      + "WHERE list = \(number) ORDER BY position) AS l)"
  }

  /// A query of each table.
  static let queries: [String: String] = [
    "settings": "SELECT * FROM settings AS x",
    "source_bots": "SELECT \(source), \(chatter("x.chatter")), records FROM source_bots AS x",
    "catalogue_bots": """
    SELECT (SELECT digest FROM catalogues AS c WHERE c.catalogue = x.catalogue), hex(alias)
    FROM catalogue_bots AS x
    """,
    "sources": """
    SELECT digest, name, format, era, bytes, records, messages, notices, ignored, rejected,
      unproven_notices, name_table, columns, replaces, \(source("x.superseded_by")) FROM sources AS x
    """,
    "source_heads": "SELECT \(source), bytes, digest FROM source_heads AS x",
    "source_reasons":
      "SELECT \(source), class, reason, count, first_record FROM source_reasons AS x",
    "source_names": """
    SELECT \(source), \(chatter("n.id")), \(chatter("n.login")), \(chatter("n.display"))
    FROM source_names AS x JOIN chatter_names AS n USING (name)
    """,
    "channels": "SELECT login, room_id, time_zone, prefix FROM channels AS x",
    "channel_logins": "SELECT login, \(channel) FROM channel_logins AS x",
    "streams":
      "SELECT \(channel), key, vod_id, title, started_at, seconds, day FROM streams AS x",
    "parts": """
    SELECT \(part), x.origin_ms, x.day, x.first_ms, x.last_ms, x.messages, x.notices, x.richness,
      x.title, x.seconds, x.login, x.room_id,
      (SELECT \(source("b.source")) FROM parts AS b WHERE b.part = x.superseded_by)
    FROM parts AS x
    """,
    "stream_flags": "SELECT \(part), flag FROM stream_flags AS x",
    "emotes":
      "SELECT \(emote("x.emote")), (SELECT provider || code FROM emotes AS e WHERE e.emote = x.name) FROM emotes AS x",
    "own_emotes": "SELECT \(channel), \(emote("x.emote")), \(source) FROM own_emotes AS x",
    "list_digests": "SELECT \(list("x.list")) FROM list_digests AS x",
    "emote_lists": "SELECT \(list("x.list")), position FROM emote_lists AS x",
    "chatters": "SELECT \(chatter("x.chatter")), has_id FROM chatters AS x",
    "chatter_aliases": "SELECT hex(alias), \(chatter("x.chatter")) FROM chatter_aliases AS x",
    "chatter_names":
      "SELECT \(chatter("x.id")), \(chatter("x.login")), \(chatter("x.display")) FROM chatter_names AS x",
    "emote_messages":
      "SELECT \(part), ordinal, offset_ms, \(chatter("x.chatter")), \(list("x.list")) FROM emote_messages AS x",
    "activity": "SELECT \(part), second, messages, chatters, bits FROM activity AS x",
    "attendance": """
    SELECT \(part), \(chatter("x.chatter")), ordinal, first_offset, last_offset, messages, bits
    FROM attendance AS x
    """,
    "badges": """
    SELECT \(part), \(chatter("x.chatter")), from_offset, tier, months, months_exact, founder,
      broadcaster FROM badges AS x
    """,
    "notices": """
    SELECT \(part), ordinal, offset_ms, kind, plan, cumulative_months, gift_months,
      prepaid_months, prepaid_tenure, was_gifted, viewers, count, \(chatter("x.chatter")),
      \(chatter("x.recipient")), gift_group, badge_tier, badge_months, badge_founder,
        badge_broadcaster FROM notices AS x
    """,
    "coverage": "SELECT \(channel), begin_at, end_at, live FROM coverage AS x",
    "pastes":
      "SELECT \(part), first_offset, last_offset, messages, chatters FROM pastes AS x",
    "viewers": "SELECT \(part), offset_ms, count FROM viewers AS x",
    "catalogues": "SELECT digest, date, kind, name FROM catalogues AS x",
    "catalogue_entries": """
    SELECT (SELECT digest FROM catalogues AS c WHERE c.catalogue = x.catalogue), entry, emote_set,
      \(emote("x.emote")), owner_login, owner_room_id, tier, added_at FROM catalogue_entries AS x
    """,
  ]
}

extension Connection {
  /// Every row of every table, each with its table's name in front; sorted.
  func naturalRows() throws(SQLiteError) -> [String] {
    let tables = try lines(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1")
    var rows: [String] = []
    for table in tables {
      let lines = try lines(NaturalRows.queries[table] ?? "SELECT 'no query of this table'")
      rows += lines.map { "\(table): \($0)" }.sorted()
    }
    return rows
  }

  /// The rows that one of two corpora has more often than the other.
  func difference(from other: Connection) throws(SQLiteError) -> [String] {
    try naturalRows().difference(from: other.naturalRows()).map { "\($0)" }
  }
}
