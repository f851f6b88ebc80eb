import Emotes
import Pseudonyms
import SQLite

/// Turns emotes and lists of emotes into the corpus's numbers.
struct EmoteTable {
  private let findEmote: Statement
  private let findName: Statement
  private let insertEmote: Statement
  private let findList: Statement
  private let insertDigest: Statement
  private var insertList: BulkInsert
  private var nextEmote: Int64
  private var nextList: Int64
  private var known: [Emote: Int64] = [:]

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
    nextList = (try connection.integer("SELECT max(list) FROM list_digests") ?? 0) + 1
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
    let digest = EmoteTable.digest(list)
    findList.bind(digest, at: 1)
    let found = try findList.step() ? findList.integer(0) : nil
    findList.reset()
    if let found { return found }
    defer { nextList += 1 }
    insertDigest.bind(nextList, at: 1)
    insertDigest.bind(digest, at: 2)
    try insertDigest.run()
    for (position, emote) in list.enumerated() {
      insertList.add(nextList)
      insertList.add(Int64(position))
      insertList.add(emote)
      try insertList.endRow()
    }
    return nextList
  }

  /// Writes the lists that are still held back.
  mutating func flush() throws(SQLiteError) {
    try insertList.flush()
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

  private static func digest(_ list: [Int64]) -> [UInt8] {
    var digest = SHA256()
    list.withUnsafeBytes { digest.update($0) }
    return Array(digest.bytes.prefix(16))
  }
}
