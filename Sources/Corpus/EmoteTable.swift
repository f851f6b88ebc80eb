import Emotes
import SQLite

/// Turns emotes and lists of emotes into the corpus's numbers.
struct EmoteTable {
  private let findEmote: Statement
  private let findName: Statement
  private let insertEmote: Statement
  private let findList: Statement
  private let insertDigest: Statement
  private var insertList: BulkInsert
  private var newLists: [ListDigest: Int64] = [:]
  private var hasStoredLists: Bool
  private var nextEmote: Int64
  private var nextList: Int64
  private var known: [Emote: Int64] = [:]

  /// How many new lists' digests are held back, so that they can be written in key order.
  private static let listsAtOnce = 262_144

  init(_ connection: Connection) throws(SQLiteError) {
    findEmote = try connection.prepare(
      "SELECT emote FROM emotes WHERE provider = ? AND code = ? AND provider_id = ?")
    findName = try connection.prepare(
      "SELECT name FROM emotes WHERE provider = ? AND code = ? LIMIT 1")
    insertEmote = try connection.prepare("INSERT INTO emotes VALUES (?, ?, ?, ?, ?)")
    findList = try connection.prepare("SELECT list FROM list_digests WHERE digest = ?")
    insertDigest = try connection.prepare("INSERT INTO list_digests VALUES (?, ?)")
    insertList = try BulkInsert(connection, into: "emote_lists", columns: 3)
    nextEmote = (try connection.integer("SELECT max(emote) FROM emotes") ?? 0) + 1
    nextList = (try connection.integer("SELECT max(list) FROM emote_lists") ?? 0) + 1
    hasStoredLists = nextList > 1
  }

  /// The corpus's number of an emote, which is added when it is new.
  mutating func number(of emote: Emote) throws(SQLiteError) -> Int64 {
    if let number = known[emote] { return number }
    if let number = try EmoteTable.first(findEmote, emote, withID: true) {
      known[emote] = number
      return number
    }
    let number = try add(emote)
    known[emote] = number
    return number
  }

  /// The corpus's number of a list of emote numbers, which is added when it is new.
  mutating func number(of list: [Int64]) throws(SQLiteError) -> Int64 {
    let digest = ListDigest(list)
    if let number = try stored(digest) { return number }
    if newLists.count >= EmoteTable.listsAtOnce { try finish() }
    defer { nextList += 1 }
    newLists[digest] = nextList
    for (position, emote) in list.enumerated() {
      insertList.add(nextList)
      insertList.add(Int64(position))
      insertList.add(emote)
      try insertList.endRow()
    }
    return nextList
  }

  private func stored(_ digest: ListDigest) throws(SQLiteError) -> Int64? {
    if let number = newLists[digest] { return number }
    guard hasStoredLists else { return nil }
    findList.bind(digest.bytes, at: 1)
    defer { findList.reset() }
    return try findList.step() ? findList.integer(0) : nil
  }

  /// Writes the lists that are held back.
  mutating func finish() throws(SQLiteError) {
    try insertList.flush()
    for (digest, list) in newLists.sorted(by: { $0.key < $1.key }) {
      insertDigest.bind(digest.bytes, at: 1)
      insertDigest.bind(list, at: 2)
      try insertDigest.run()
    }
    hasStoredLists = hasStoredLists || !newLists.isEmpty
    newLists.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ emote: Emote) throws(SQLiteError) -> Int64 {
    defer { nextEmote += 1 }
    insertEmote.bind(nextEmote, at: 1)
    insertEmote.bind(try EmoteTable.first(findName, emote, withID: false) ?? nextEmote, at: 2)
    insertEmote.bind(emote.provider.rawValue, at: 3)
    insertEmote.bind(emote.code, at: 4)
    insertEmote.bind(emote.providerID, at: 5)
    try insertEmote.run()
    return nextEmote
  }

  private static func first(
    _ statement: Statement, _ emote: Emote, withID: Bool
  ) throws(SQLiteError) -> Int64? {
    statement.bind(emote.provider.rawValue, at: 1)
    statement.bind(emote.code, at: 2)
    if withID { statement.bind(emote.providerID, at: 3) }
    let number = try statement.step() ? statement.integer(0) : nil
    statement.reset()
    return number
  }
}
