import SQLite

/// Who is the same chatter, as told by how all sources name chatters.
///
/// A user id is a chatter. A login is the only user id that it is named with, a display name the
/// only chatter that it is named with; a name of none or of several is a chatter of its own. So
/// the answer depends on what was said, never on the order in which it was.
struct ChatterIdentity {
  let connection: Connection
  private let insertName: Statement
  private let findName: Statement
  private let insertOfSource: Statement
  private let settleLogin: Statement
  private let settleDisplay: Statement

  init(_ connection: Connection) throws(SQLiteError) {
    self.connection = connection
    try connection.execute(ChatterIdentity.temporaryTables)
    insertName = try connection.prepare(
      "INSERT OR IGNORE INTO chatter_names (id, login, display) VALUES (?, ?, ?)")
    findName = try connection.prepare(
      "SELECT name FROM chatter_names WHERE id = ? AND login = ? AND display = ?")
    insertOfSource = try connection.prepare("INSERT OR IGNORE INTO source_names VALUES (?, ?)")
    settleLogin = try connection.prepare("INSERT OR IGNORE INTO temp.settled_logins VALUES (?)")
    settleDisplay = try connection.prepare(
      "INSERT OR IGNORE INTO temp.settled_displays VALUES (?)")
  }

  /// Keeps how a source names its chatters, instead of what was known of that.
  func replaceNames(ofSource source: Int64, with names: [ChatterName]) throws(SQLiteError) {
    try connection.execute(
      """
      INSERT INTO temp.dropped_names SELECT name FROM source_names WHERE source = \(source);
      DELETE FROM source_names WHERE source = \(source);
      """)
    for name in Set(names).sorted() { try add(name, toSource: source) }
    try connection.execute(ChatterIdentity.dropNames)
  }

  /// Keeps one more way in which a source names a chatter.
  func add(_ name: ChatterName, toSource source: Int64) throws(SQLiteError) {
    insertOfSource.bind(source, at: 1)
    insertOfSource.bind(try number(of: name), at: 2)
    try insertOfSource.run()
  }

  /// The number of a way to name a chatter, which is added when it is new.
  func number(of name: ChatterName) throws(SQLiteError) -> Int64 {
    for statement in [findName, insertName] {
      statement.bind(name.id, at: 1)
      statement.bind(name.login, at: 2)
      statement.bind(name.display, at: 3)
      defer { statement.reset() }
      if try statement.step() { return statement.integer(0) }
    }
    let number = connection.lastInsertedRow
    if name.login != 0, name.id != 0 { try ChatterIdentity.run(settleLogin, name.login) }
    if name.display != 0, name.id != 0 || name.login != 0 {
      try ChatterIdentity.run(settleDisplay, name.display)
    }
    return number
  }

  private static func run(_ statement: Statement, _ number: Int64) throws(SQLiteError) {
    statement.bind(number, at: 1)
    try statement.run()
  }

  /// Decides anew about the names that were added or dropped, and moves the rows of chatters.
  ///
  /// Where a source's rows of one chatter would have to be parted, the source is made stale.
  func settle() throws(SQLiteError) {
    try connection.execute(ChatterIdentity.decideLogins)
    try connection.execute(ChatterIdentity.decideDisplays)
    guard try connection.integer("SELECT 1 FROM temp.changed LIMIT 1") != nil else {
      return try connection.execute(ChatterIdentity.clear)
    }
    try connection.execute(ChatterIdentity.findMoves)
    try connection.execute(ChatterIdentity.moveRows)
    try connection.execute(ChatterIdentity.clear)
  }

  private static let temporaryTables = """
    CREATE TEMP TABLE IF NOT EXISTS dropped_names (name INTEGER PRIMARY KEY);
    CREATE TEMP TABLE IF NOT EXISTS settled_logins (number INTEGER PRIMARY KEY);
    CREATE TEMP TABLE IF NOT EXISTS settled_displays (number INTEGER PRIMARY KEY);
    CREATE TEMP TABLE IF NOT EXISTS dropped_aliases (number INTEGER PRIMARY KEY);
    CREATE TEMP TABLE IF NOT EXISTS changed (
      number INTEGER PRIMARY KEY, old INTEGER, new INTEGER);
    CREATE TEMP TABLE IF NOT EXISTS source_moves (
      source INTEGER, old INTEGER, new INTEGER, PRIMARY KEY (source, old, new)) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS moves (
      part INTEGER, old INTEGER, new INTEGER, PRIMARY KEY (part, old)) WITHOUT ROWID;
    """

  private static let clear = """
    DELETE FROM temp.settled_logins;
    DELETE FROM temp.settled_displays;
    DELETE FROM temp.changed;
    DELETE FROM temp.source_moves;
    DELETE FROM temp.moves;
    """

  /// Drops the names that no source uses any more, and their aliases.
  private static let dropNames = """
    DELETE FROM temp.dropped_names WHERE name IN (SELECT name FROM source_names);
    INSERT OR IGNORE INTO temp.settled_logins
    SELECT login FROM chatter_names JOIN temp.dropped_names USING (name) WHERE login <> 0;
    INSERT OR IGNORE INTO temp.settled_displays
    SELECT display FROM chatter_names JOIN temp.dropped_names USING (name) WHERE display <> 0;
    INSERT OR IGNORE INTO temp.dropped_aliases
    SELECT id FROM chatter_names JOIN temp.dropped_names USING (name) WHERE id <> 0
    UNION SELECT number FROM temp.settled_logins UNION SELECT number FROM temp.settled_displays;
    DELETE FROM chatter_names WHERE name IN (SELECT name FROM temp.dropped_names);
    DELETE FROM temp.dropped_aliases WHERE EXISTS (
      SELECT 1 FROM chatter_names AS n WHERE n.id = dropped_aliases.number
      UNION ALL SELECT 1 FROM chatter_names AS n WHERE n.login = dropped_aliases.number
      UNION ALL SELECT 1 FROM chatter_names AS n WHERE n.display = dropped_aliases.number);
    DELETE FROM chatter_aliases WHERE number IN (SELECT number FROM temp.dropped_aliases);
    DELETE FROM chatters WHERE chatter IN (SELECT number FROM temp.dropped_aliases);
    DELETE FROM temp.settled_logins WHERE number IN (SELECT number FROM temp.dropped_aliases);
    DELETE FROM temp.settled_displays WHERE number IN (SELECT number FROM temp.dropped_aliases);
    DELETE FROM temp.dropped_aliases;
    DELETE FROM temp.dropped_names;
    """

  private static let decideLogins = """
    INSERT INTO temp.changed
    SELECT a.number, a.chatter, w.chatter FROM (
      SELECT l.number,
        CASE WHEN count(DISTINCT n.id) = 1 THEN max(n.id) ELSE l.number END AS chatter
      FROM temp.settled_logins AS l
      LEFT JOIN chatter_names AS n ON n.login = l.number AND n.id <> 0
      GROUP BY l.number) AS w
    JOIN chatter_aliases AS a USING (number)
    WHERE a.chatter <> w.chatter;
    UPDATE chatter_aliases SET chatter = (SELECT new FROM temp.changed AS c
      WHERE c.number = chatter_aliases.number)
    WHERE number IN (SELECT number FROM temp.changed);
    INSERT OR IGNORE INTO temp.settled_displays
    SELECT n.display FROM temp.changed AS c JOIN chatter_names AS n ON n.login = c.number
    WHERE n.display <> 0;
    """

  private static let decideDisplays = """
    INSERT INTO temp.changed
    SELECT a.number, a.chatter, w.chatter FROM (
      SELECT d.number,
        CASE WHEN count(DISTINCT s.chatter) = 1 THEN max(s.chatter) ELSE d.number END AS chatter
      FROM temp.settled_displays AS d
      LEFT JOIN chatter_names AS n ON n.display = d.number AND (n.id <> 0 OR n.login <> 0)
      LEFT JOIN chatter_aliases AS s ON s.number = CASE WHEN n.id <> 0 THEN n.id ELSE n.login END
      GROUP BY d.number) AS w
    JOIN chatter_aliases AS a USING (number)
    WHERE a.chatter <> w.chatter;
    UPDATE chatter_aliases SET chatter = (SELECT new FROM temp.changed AS c
      WHERE c.number = chatter_aliases.number)
    WHERE number IN (SELECT number FROM temp.changed);
    INSERT OR IGNORE INTO chatters
    SELECT new, 0 FROM temp.changed WHERE new NOT IN (SELECT chatter FROM chatters);
    DELETE FROM chatters WHERE chatter IN (SELECT old FROM temp.changed)
      AND chatter NOT IN (SELECT number FROM chatter_aliases WHERE number = chatter);
    """

  /// Finds whose rows of each source belong to somebody else now.
  ///
  /// Rows of one chatter that would go to several cannot be told apart: their source must be read
  /// again.
  private static let findMoves = """
    INSERT OR IGNORE INTO temp.source_moves
    SELECT s.source, c.old, c.new
    FROM temp.changed AS c
    JOIN chatter_names AS n ON n.id = 0 AND n.login = c.number
    JOIN source_names AS s USING (name)
    UNION
    SELECT s.source, c.old, c.new
    FROM temp.changed AS c
    JOIN chatter_names AS n ON n.id = 0 AND n.login = 0 AND n.display = c.number
    JOIN source_names AS s USING (name);
    INSERT OR IGNORE INTO temp.source_moves
    SELECT s.source, a.chatter, a.chatter
    FROM (SELECT DISTINCT source FROM temp.source_moves) AS m
    CROSS JOIN source_names AS s ON s.source = m.source
    CROSS JOIN chatter_names AS n ON n.name = s.name
    CROSS JOIN chatter_aliases AS a
      ON a.number = CASE WHEN n.id <> 0 THEN n.id WHEN n.login <> 0 THEN n.login ELSE n.display END
    WHERE (s.source, a.chatter) IN (SELECT source, old FROM temp.source_moves)
      AND a.chatter IN (SELECT chatter FROM chatters)
      AND a.number NOT IN (SELECT number FROM temp.changed);
    UPDATE sources SET name_table = '' WHERE superseded_by IS NULL AND source IN (
      SELECT source FROM temp.source_moves GROUP BY source, old HAVING count(*) > 1);
    INSERT INTO temp.moves
    SELECT p.part, m.old, min(m.new)
    FROM temp.source_moves AS m JOIN parts AS p USING (source)
    GROUP BY p.part, m.old HAVING count(*) = 1;
    """

  private static let moveRows = """
    UPDATE emote_messages SET chatter = (SELECT m.new FROM temp.moves AS m
      WHERE m.part = emote_messages.part AND m.old = emote_messages.chatter)
    WHERE part IN (
        SELECT m.part FROM temp.moves AS m
        JOIN attendance AS a ON a.part = m.part AND a.chatter = m.old)
      AND (part, chatter) IN (SELECT part, old FROM temp.moves);
    UPDATE notices SET chatter = (SELECT m.new FROM temp.moves AS m
      WHERE m.part = notices.part AND m.old = notices.chatter)
    WHERE part IN (SELECT part FROM temp.moves)
      AND (part, chatter) IN (SELECT part, old FROM temp.moves);
    UPDATE notices SET recipient = (SELECT m.new FROM temp.moves AS m
      WHERE m.part = notices.part AND m.old = notices.recipient)
    WHERE part IN (SELECT part FROM temp.moves)
      AND (part, recipient) IN (SELECT part, old FROM temp.moves);
    CREATE TEMP TABLE moved_attendance AS
    SELECT a.part, m.new, a.ordinal, a.first_offset, a.last_offset, a.messages, a.bits, m.old
    FROM temp.moves AS m JOIN attendance AS a ON a.part = m.part AND a.chatter = m.old;
    DELETE FROM attendance WHERE (part, chatter) IN (SELECT part, old FROM moved_attendance);
    INSERT INTO attendance
    SELECT part, new, ordinal, first_offset, last_offset, messages, bits FROM moved_attendance
    WHERE true
    ON CONFLICT (part, chatter) DO UPDATE SET
      ordinal = min(ordinal, excluded.ordinal),
      first_offset = coalesce(min(first_offset, excluded.first_offset), first_offset,
        excluded.first_offset),
      last_offset = coalesce(max(last_offset, excluded.last_offset), last_offset,
        excluded.last_offset),
      messages = messages + excluded.messages,
      bits = bits + excluded.bits;
    DROP TABLE moved_attendance;
    CREATE TEMP TABLE moved_badges AS
    SELECT b.part, m.new, b.from_offset, b.tier, b.months, b.months_exact, b.founder, b.broadcaster,
      m.old
    FROM temp.moves AS m JOIN badges AS b ON b.part = m.part AND b.chatter = m.old;
    DELETE FROM badges WHERE (part, chatter) IN (SELECT part, old FROM moved_badges);
    INSERT OR IGNORE INTO badges
    SELECT part, new, from_offset, tier, months, months_exact, founder, broadcaster
    FROM moved_badges ORDER BY part, new, from_offset, tier DESC, months DESC;
    DROP TABLE moved_badges;
    CREATE TEMP TABLE moved_bots AS
    SELECT b.source, min(m.new) AS new, b.records, m.old
    FROM temp.source_moves AS m JOIN source_bots AS b ON b.source = m.source AND b.chatter = m.old
    GROUP BY m.source, m.old HAVING count(*) = 1;
    DELETE FROM source_bots WHERE (source, chatter) IN (SELECT source, old FROM moved_bots);
    INSERT INTO source_bots SELECT source, new, records FROM moved_bots WHERE true
    ON CONFLICT (source, chatter) DO UPDATE SET records = records + excluded.records;
    DROP TABLE moved_bots;
    """
}
