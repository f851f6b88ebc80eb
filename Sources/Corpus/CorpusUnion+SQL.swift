extension CorpusUnion {
  static let mapping = """
    CREATE TEMP TABLE emote_map (old INTEGER PRIMARY KEY, new INTEGER);
    CREATE TEMP TABLE list_map (old INTEGER PRIMARY KEY, new INTEGER);
    CREATE TEMP TABLE name_map (old INTEGER PRIMARY KEY, new INTEGER);
    CREATE TEMP TABLE part_map (
      old INTEGER PRIMARY KEY, new INTEGER, source INTEGER, old_channel INTEGER);
    CREATE TEMP TABLE source_map (old INTEGER PRIMARY KEY, new INTEGER);
    CREATE TEMP TABLE catalogue_map (old INTEGER PRIMARY KEY, new INTEGER);
    CREATE TEMP TABLE alias_map (old INTEGER PRIMARY KEY, new INTEGER);
    CREATE TEMP TABLE person_map (
      source INTEGER, old INTEGER, new INTEGER, PRIMARY KEY (source, old)) WITHOUT ROWID;
    """

  static let dropping = """
    DROP TABLE emote_map; DROP TABLE list_map; DROP TABLE name_map; DROP TABLE part_map;
    DROP TABLE source_map; DROP TABLE catalogue_map; DROP TABLE alias_map; DROP TABLE person_map;
    """

  static let sources = """
    INSERT OR IGNORE INTO settings SELECT * FROM input.settings;
    INSERT INTO temp.catalogue_map
    SELECT catalogue, (SELECT coalesce(max(catalogue), 0) FROM main.catalogues)
      + row_number() OVER (ORDER BY digest)
    FROM input.catalogues WHERE digest NOT IN (SELECT digest FROM main.catalogues);
    INSERT INTO catalogues SELECT m.new, c.digest, c.date, c.kind, c.name
    FROM input.catalogues AS c JOIN temp.catalogue_map AS m ON m.old = c.catalogue;
    INSERT INTO catalogue_entries
    SELECT m.new, c.entry, c.emote_set, e.new, c.owner_login, c.owner_room_id, c.tier, c.added_at
    FROM input.catalogue_entries AS c JOIN temp.catalogue_map AS m ON m.old = c.catalogue
    JOIN temp.emote_map AS e ON e.old = c.emote;
    INSERT INTO catalogue_bots SELECT m.new, c.alias
    FROM input.catalogue_bots AS c JOIN temp.catalogue_map AS m ON m.old = c.catalogue;
    INSERT INTO temp.source_map
    SELECT source, (SELECT coalesce(max(source), 0) FROM main.sources)
      + row_number() OVER (ORDER BY digest)
    FROM input.sources WHERE digest NOT IN (SELECT digest FROM main.sources);
    INSERT INTO sources (source, digest, name, format, era, bytes, records, messages, notices,
      ignored, rejected, unproven_notices, name_table, columns, replaces)
    SELECT m.new, s.digest, s.name, s.format, s.era, s.bytes, s.records, s.messages, s.notices,
      s.ignored, s.rejected, s.unproven_notices, s.name_table, s.columns,
      CASE WHEN s.replaces > 0
        THEN s.replaces + (SELECT coalesce(max(replaces), 0) FROM main.sources) ELSE 0 END
    FROM input.sources AS s JOIN temp.source_map AS m ON m.old = s.source;
    UPDATE sources SET superseded_by = (
      SELECT longer.source FROM input.sources AS s
      JOIN input.sources AS l ON l.source = s.superseded_by
      JOIN main.sources AS longer ON longer.digest = l.digest
      WHERE s.digest = sources.digest)
    WHERE source IN (SELECT new FROM temp.source_map);
    INSERT INTO source_heads SELECT m.new, h.bytes, h.digest
    FROM input.source_heads AS h JOIN temp.source_map AS m ON m.old = h.source;
    INSERT INTO source_reasons SELECT m.new, r.class, r.reason, r.count, r.first_record
    FROM input.source_reasons AS r JOIN temp.source_map AS m ON m.old = r.source;
    INSERT INTO chatter_aliases
    SELECT n.number, n.alias, n.number FROM (
      SELECT (SELECT coalesce(max(number), 0) FROM main.chatter_aliases)
        + row_number() OVER (ORDER BY alias) AS number, alias
      FROM input.chatter_aliases
      WHERE alias NOT IN (SELECT alias FROM main.chatter_aliases)
        AND number IN (
          SELECT id FROM input.chatter_names AS n JOIN input.source_names USING (name)
            JOIN temp.source_map ON old = source
          UNION SELECT login FROM input.chatter_names AS n JOIN input.source_names USING (name)
            JOIN temp.source_map ON old = source
          UNION SELECT display FROM input.chatter_names AS n JOIN input.source_names USING (name)
            JOIN temp.source_map ON old = source)) AS n;
    INSERT INTO temp.alias_map
    SELECT o.number, a.number
    FROM input.chatter_aliases AS o JOIN main.chatter_aliases AS a USING (alias);
    INSERT INTO chatters
    SELECT m.new, EXISTS (SELECT 1 FROM input.chatter_names WHERE id = m.old)
    FROM temp.alias_map AS m JOIN main.chatter_aliases AS a ON a.number = m.new
    WHERE a.chatter = m.new AND m.new NOT IN (SELECT chatter FROM main.chatters);
    """

  /// Finds whom each source's rows of a chatter belong to.
  ///
  /// Where they belong to several now, the source must be read again.
  static let chatters = """
    INSERT INTO source_names
    SELECT s.new, n.new FROM input.source_names AS x
    JOIN temp.source_map AS s ON s.old = x.source JOIN temp.name_map AS n ON n.old = x.name;
    CREATE TEMP TABLE people AS
    SELECT DISTINCT s.new AS source, o.chatter AS old, a.chatter AS new
    FROM input.source_names AS x
    JOIN temp.source_map AS s ON s.old = x.source
    JOIN input.chatter_names AS n USING (name)
    JOIN input.chatter_aliases AS o ON o.number =
      CASE WHEN n.id <> 0 THEN n.id WHEN n.login <> 0 THEN n.login ELSE n.display END
    JOIN temp.alias_map AS m ON m.old = o.number
    JOIN main.chatter_aliases AS a ON a.number = m.new;
    UPDATE sources SET name_table = '' WHERE superseded_by IS NULL AND source IN (
      SELECT source FROM people GROUP BY source, old HAVING count(*) > 1);
    INSERT INTO temp.person_map SELECT source, old, min(new) FROM people GROUP BY source, old;
    DROP TABLE people;
    """

  static let part = """
    INSERT INTO parts (source, stream, origin_ms, day, first_ms, last_ms, messages, notices,
      richness, title, seconds, superseded_by, login, room_id)
    SELECT ?1, ?2, origin_ms, day, first_ms, last_ms, messages, notices, richness, title, seconds,
      CASE WHEN superseded_by IS NULL THEN NULL ELSE (SELECT coalesce(max(part), 0) + 1
        FROM main.parts) END, login, room_id
    FROM input.parts WHERE part = ?3
    """

  static let rows = """
    INSERT INTO own_emotes
    SELECT DISTINCT t.channel, e.new, p.source
    FROM temp.part_map AS p JOIN temp.source_map AS s ON s.new = p.source
    JOIN main.parts AS q ON q.part = p.new JOIN main.streams AS t ON t.stream = q.stream
    JOIN input.own_emotes AS o ON o.channel = p.old_channel AND o.source = s.old
    JOIN temp.emote_map AS e ON e.old = o.emote;
    INSERT INTO source_bots
    SELECT s.new, c.new, sum(b.records) FROM input.source_bots AS b
    JOIN temp.source_map AS s ON s.old = b.source
    JOIN temp.person_map AS c ON c.source = s.new AND c.old = b.chatter GROUP BY 1, 2;
    INSERT INTO stream_flags SELECT p.new, f.flag
    FROM input.stream_flags AS f JOIN temp.part_map AS p ON p.old = f.part;
    INSERT INTO emote_messages
    SELECT p.new, x.ordinal, x.offset_ms, c.new, l.new, NULL
    FROM temp.part_map AS p JOIN input.emote_messages AS x ON x.part = p.old
    JOIN temp.person_map AS c ON c.source = p.source AND c.old = x.chatter
    JOIN temp.list_map AS l ON l.old = x.list;
    INSERT INTO activity SELECT p.new, x.second, x.messages, x.chatters, x.bits
    FROM temp.part_map AS p JOIN input.activity AS x ON x.part = p.old;
    INSERT INTO attendance
    SELECT p.new, c.new, min(x.ordinal), min(x.first_offset), max(x.last_offset), sum(x.messages),
      sum(x.bits)
    FROM temp.part_map AS p JOIN input.attendance AS x ON x.part = p.old
    JOIN temp.person_map AS c ON c.source = p.source AND c.old = x.chatter GROUP BY p.new, c.new;
    INSERT OR IGNORE INTO badges
    SELECT p.new, c.new, x.from_offset, x.tier, x.months, x.months_exact, x.founder, x.broadcaster
    FROM temp.part_map AS p JOIN input.badges AS x ON x.part = p.old
    JOIN temp.person_map AS c ON c.source = p.source AND c.old = x.chatter
    ORDER BY p.new, c.new, x.from_offset, x.tier DESC, x.months DESC;
    INSERT INTO notices
    SELECT p.new, x.ordinal, x.offset_ms, x.kind, x.plan, x.cumulative_months, x.gift_months,
      x.prepaid_months, x.prepaid_tenure, x.was_gifted, x.viewers, x.count, c.new, r.new,
      x.gift_group, x.badge_tier, x.badge_months, x.badge_founder, x.badge_broadcaster
    FROM temp.part_map AS p JOIN input.notices AS x ON x.part = p.old
    LEFT JOIN temp.person_map AS c ON c.source = p.source AND c.old = x.chatter
    LEFT JOIN temp.person_map AS r ON r.source = p.source AND r.old = x.recipient;
    """

  /// Each log that another starts with, and the longest such one.
  static let shorterLogs = """
    SELECT old.source, s.source
    FROM sources AS old
    JOIN source_heads AS a ON a.source = old.source AND a.bytes = (
      SELECT max(bytes) FROM source_heads WHERE source = old.source)
    JOIN source_heads AS b ON b.bytes = a.bytes AND b.digest = a.digest
    JOIN sources AS s ON s.source = b.source AND s.bytes > old.bytes
    WHERE old.superseded_by IS NULL
    GROUP BY old.source HAVING s.bytes = max(s.bytes)
    ORDER BY old.source
    """
}
