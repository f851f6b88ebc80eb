import Chat
import Emotes
import Pseudonyms
import SQLite

/// The emote catalogues of a corpus.
struct CatalogueTable {
  let connection: Connection

  /// Stores a snapshot; false when the corpus has it already.
  ///
  /// Of its bots only the pseudonyms that a key gives are kept.
  func add(
    _ catalogue: Catalogue, digest: String, name: String, key: PseudonymKey
  ) throws(SQLiteError) -> Bool {
    let insert = try connection.prepare(
      "INSERT OR IGNORE INTO catalogues (digest, date, kind, name) VALUES (?, ?, ?, ?)")
    insert.bind(digest, at: 1)
    insert.bind(catalogue.date?.description, at: 2)
    insert.bind(catalogue.kind.rawValue, at: 3)
    insert.bind(name, at: 4)
    try insert.run()
    guard connection.changedRows > 0 else { return false }
    let number = connection.lastInsertedRow
    var emotes = try EmoteTable(connection)
    let insertEntry = try connection.prepare(
      "INSERT INTO catalogue_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (index, entry) in catalogue.entries.enumerated() {
      insertEntry.bind(number, at: 1)
      insertEntry.bind(Int64(index), at: 2)
      insertEntry.bind(entry.set, at: 3)
      insertEntry.bind(try emotes.number(of: entry.emote), at: 4)
      insertEntry.bind(entry.owner?.login, at: 5)
      insertEntry.bind(entry.owner?.roomID, at: 6)
      insertEntry.bind(entry.tier, at: 7)
      insertEntry.bind(entry.added?.milliseconds, at: 8)
      try insertEntry.run()
    }
    let insertBot = try connection.prepare("INSERT INTO catalogue_bots VALUES (?, ?)")
    for alias in catalogue.bots.map({ key.pseudonym(of: .login, $0) }).sorted() {
      insertBot.bind(number, at: 1)
      insertBot.bind(alias.bytes, at: 2)
      try insertBot.run()
    }
    return true
  }

  /// The pseudonyms of the bots that any catalogue names, sorted, in hexadecimal.
  func bots() throws(SQLiteError) -> [String] {
    let select = try connection.prepare("SELECT DISTINCT hex(alias) FROM catalogue_bots ORDER BY 1")
    var bots: [String] = []
    while try select.step() { bots.append(select.text(0)) }
    return bots
  }

  /// All catalogues, the newest first.
  func all() throws(SQLiteError) -> [StoredCatalogue] {
    let select = try connection.prepare(
      """
      SELECT c.digest, c.date, c.kind, c.name,
        (SELECT count(*) FROM catalogue_entries AS e JOIN emotes AS m USING (emote)
          WHERE e.catalogue = c.catalogue AND m.code <> '')
      FROM catalogues AS c ORDER BY c.date DESC NULLS LAST, c.digest
      """)
    var catalogues: [StoredCatalogue] = []
    while try select.step() {
      guard let kind = CatalogueKind(rawValue: select.text(2)) else { continue }
      catalogues.append(
        StoredCatalogue(
          digest: select.text(0), date: select.optionalText(1).flatMap { CivilDate($0) },
          kind: kind, name: select.text(3), entries: Int(select.integer(4))))
    }
    return catalogues
  }

  /// All catalogues with their entries, the newest first.
  func snapshots() throws(SQLiteError) -> [Catalogue] {
    let select = try connection.prepare(
      """
      SELECT m.provider, m.provider_id, m.code, e.emote_set, e.owner_login, e.owner_room_id,
        e.tier, e.added_at, c.digest
      FROM catalogues AS c
      JOIN catalogue_entries AS e USING (catalogue)
      JOIN emotes AS m USING (emote)
      ORDER BY c.date DESC NULLS LAST, c.digest, e.entry
      """)
    var entries: [String: [CatalogueEntry]] = [:]
    while try select.step() {
      guard let emote = select.emote(at: 0) else { continue }
      let owner = Channel(roomID: select.optionalText(5), login: select.optionalText(4))
      entries[select.text(8), default: []].append(
        CatalogueEntry(
          emote: emote, set: select.text(3),
          owner: owner == Channel() ? nil : owner, tier: select.optionalText(6),
          added: select.optionalInteger(7).map { Instant(milliseconds: $0) }))
    }
    return try all().map {
      Catalogue(date: $0.date, kind: $0.kind, sortedEntries: entries[$0.digest] ?? [])
    }
  }
}

extension Statement {
  /// The emote in three columns: provider, provider's id, code; nil for an unknown provider.
  func emote(at column: Int) -> Emote? {
    EmoteProvider(rawValue: text(column)).map {
      Emote(provider: $0, providerID: text(column + 1), code: text(column + 2))
    }
  }
}
