import Counting
import Pseudonyms
import SQLite

/// Turns the chatters of a source into those of the corpus, and joins those that prove the same.
///
/// A user id is stronger than a login, a login stronger than a display name. Two chatters with
/// different user ids are never joined, whatever login they share.
struct ChatterTable {
  private let connection: Connection
  private let key: PseudonymKey
  private let find: Statement
  private let hasID: Statement
  private let markID: Statement
  private let insertAlias: Statement
  private var newChatters: BulkInsert
  private var newAliases: [Pseudonym: Int64] = [:]
  private var hasStoredAliases: Bool
  private var next: Int64
  private(set) var merged: [Int64: Int64] = [:]

  init(_ connection: Connection, key: PseudonymKey) throws(SQLiteError) {
    self.connection = connection
    self.key = key
    find = try connection.prepare("SELECT chatter FROM chatter_aliases WHERE alias = ?")
    hasID = try connection.prepare("SELECT has_id FROM chatters WHERE chatter = ?")
    markID = try connection.prepare("UPDATE chatters SET has_id = 1 WHERE chatter = ?")
    newChatters = try BulkInsert(connection, into: "chatters", columns: 2)
    insertAlias = try connection.prepare("INSERT INTO chatter_aliases VALUES (?, ?)")
    hasStoredAliases = try connection.integer("SELECT 1 FROM chatter_aliases LIMIT 1") != nil
    next = (try connection.integer("SELECT max(chatter) FROM chatters") ?? 0) + 1
  }

  /// The corpus's number of a chatter, who is added when the corpus does not know any of the names.
  mutating func chatter(for counted: CountedChatter) throws(SQLiteError) -> Int64 {
    let aliases = key.aliases(
      userID: counted.userID, login: counted.login, displayName: counted.displayName)
    // A record without any name is of a deleted account; all of those are one chatter.
    let names =
      counted.isNameless ? [key.pseudonym(of: .display, "")] : aliases.strongestFirst
    var person: Int64?
    var unknown: [Pseudonym] = []
    for alias in names {
      guard let owner = try owner(of: alias) else {
        unknown.append(alias)
        continue
      }
      if let known = person {
        try join(owner, into: known)
      } else if alias == aliases.id || aliases.id == nil {
        person = owner
      } else if try !isIdentified(owner) {
        person = owner
        try identify(owner)
      }
    }
    if person == nil { person = try add(isIdentified: aliases.id != nil) }
    guard let person else { return 0 }
    for alias in unknown { newAliases[alias] = person }
    if newAliases.count >= ChatterTable.aliasesAtOnce { try flushAliases() }
    return person
  }

  /// How many new aliases are held back, so that they can be written in key order.
  private static let aliasesAtOnce = 262_144

  /// Writes the chatters that are held back.
  mutating func flush() throws(SQLiteError) {
    try newChatters.flush()
  }

  private mutating func flushAliases() throws(SQLiteError) {
    for (alias, chatter) in newAliases.sorted(by: { $0.key < $1.key }) {
      insertAlias.bind(alias.bytes, at: 1)
      insertAlias.bind(chatter, at: 2)
      try insertAlias.run()
    }
    hasStoredAliases = hasStoredAliases || !newAliases.isEmpty
    newAliases.removeAll(keepingCapacity: true)
  }

  private func owner(of alias: Pseudonym) throws(SQLiteError) -> Int64? {
    if let owner = newAliases[alias] { return current(owner) }
    guard hasStoredAliases else { return nil }
    find.bind(alias.bytes, at: 1)
    let owner = try find.step() ? find.integer(0) : nil
    find.reset()
    return owner.map(current)
  }

  private func current(_ chatter: Int64) -> Int64 {
    var last = chatter
    while let into = merged[last] { last = into }
    return last
  }

  private mutating func join(_ other: Int64, into chatter: Int64) throws(SQLiteError) {
    guard other != chatter else { return }
    let otherHasID = try isIdentified(other)
    if otherHasID, try isIdentified(chatter) { return }
    if otherHasID { try identify(chatter) }
    merged[other] = chatter
  }

  private mutating func isIdentified(_ chatter: Int64) throws(SQLiteError) -> Bool {
    try flush()
    hasID.bind(chatter, at: 1)
    let answer = try hasID.step() && hasID.integer(0) != 0
    hasID.reset()
    return answer
  }

  private mutating func identify(_ chatter: Int64) throws(SQLiteError) {
    try flush()
    markID.bind(chatter, at: 1)
    try markID.run()
  }

  private mutating func add(isIdentified: Bool) throws(SQLiteError) -> Int64 {
    defer { next += 1 }
    newChatters.add(next)
    newChatters.add(isIdentified ? 1 : 0)
    try newChatters.endRow()
    return next
  }
}

extension ChatterTable {
  /// Writes what is held back, and gives the rows of chatters who proved the same to one of them.
  ///
  /// Goes by attendance, so every part must have its attendance by then.
  mutating func finish() throws(SQLiteError) {
    try flush()
    try flushAliases()
    guard !merged.isEmpty else { return }
    try connection.execute(
      "CREATE TEMP TABLE IF NOT EXISTS merged (chatter INTEGER PRIMARY KEY, into_chatter INTEGER)")
    let insert = try connection.prepare("INSERT INTO merged VALUES (?, ?)")
    for chatter in merged.keys.sorted() {
      insert.bind(chatter, at: 1)
      insert.bind(current(chatter), at: 2)
      try insert.run()
    }
    try connection.execute(ChatterTable.mergeRows)
    merged = [:]
  }

  private static let mergeRows = """
    UPDATE emote_messages
    SET chatter = (SELECT m.into_chatter FROM merged AS m WHERE m.chatter = emote_messages.chatter)
    WHERE part IN (SELECT part FROM attendance WHERE chatter IN (SELECT chatter FROM merged))
      AND chatter IN (SELECT chatter FROM merged);
    UPDATE notices
    SET chatter = (SELECT m.into_chatter FROM merged AS m WHERE m.chatter = notices.chatter)
    WHERE chatter IN (SELECT chatter FROM merged);
    UPDATE notices
    SET recipient = (SELECT m.into_chatter FROM merged AS m WHERE m.chatter = notices.recipient)
    WHERE recipient IN (SELECT chatter FROM merged);
    INSERT INTO attendance
    SELECT a.part, m.into_chatter, min(a.ordinal), min(a.first_offset), max(a.last_offset),
      sum(a.messages), sum(a.bits)
    FROM attendance AS a JOIN merged AS m USING (chatter)
    GROUP BY a.part, m.into_chatter
    ON CONFLICT (part, chatter) DO UPDATE SET
      ordinal = min(ordinal, excluded.ordinal),
      first_offset = coalesce(min(first_offset, excluded.first_offset), first_offset,
        excluded.first_offset),
      last_offset = coalesce(max(last_offset, excluded.last_offset), last_offset,
        excluded.last_offset),
      messages = messages + excluded.messages,
      bits = bits + excluded.bits;
    DELETE FROM attendance WHERE chatter IN (SELECT chatter FROM merged);
    INSERT OR IGNORE INTO badges
    SELECT b.part, m.into_chatter, b.from_offset, b.tier, b.months, b.months_exact, b.founder,
      b.broadcaster
    FROM badges AS b JOIN merged AS m USING (chatter)
    ORDER BY b.part, m.into_chatter, b.from_offset, b.tier DESC, b.months DESC;
    DELETE FROM badges WHERE chatter IN (SELECT chatter FROM merged);
    INSERT INTO source_bots
    SELECT b.source, m.into_chatter, sum(b.records)
    FROM source_bots AS b JOIN merged AS m USING (chatter)
    GROUP BY b.source, m.into_chatter
    ON CONFLICT (source, chatter) DO UPDATE SET records = records + excluded.records;
    DELETE FROM source_bots WHERE chatter IN (SELECT chatter FROM merged);
    UPDATE chatter_aliases
    SET chatter = (SELECT m.into_chatter FROM merged AS m WHERE m.chatter = chatter_aliases.chatter)
    WHERE chatter IN (SELECT chatter FROM merged);
    DELETE FROM chatters WHERE chatter IN (SELECT chatter FROM merged);
    DELETE FROM merged;
    """
}
