import Counting
import Pseudonyms
import SQLite

/// Turns the chatters of a source into those of the corpus, and keeps how the source names them.
///
/// Each alias has a number, and a chatter is known by the number of the strongest alias.
struct ChatterTable {
  private let connection: Connection
  private let key: PseudonymKey
  private let find: Statement
  private let insertAlias: Statement
  private var newChatters: BulkInsert
  private var newAliases: [Pseudonym: Alias] = [:]
  private var hasStoredAliases: Bool
  private var next: Int64
  private var names: [ChatterName] = []

  private struct Alias {
    var number: Int64
    var chatter: Int64
  }

  init(_ connection: Connection, key: PseudonymKey) throws(SQLiteError) {
    self.connection = connection
    self.key = key
    find = try connection.prepare("SELECT number, chatter FROM chatter_aliases WHERE alias = ?")
    newChatters = try BulkInsert(connection, into: "chatters", columns: 2)
    insertAlias = try connection.prepare("INSERT INTO chatter_aliases VALUES (?, ?, ?)")
    hasStoredAliases = try connection.integer("SELECT 1 FROM chatter_aliases LIMIT 1") != nil
    // Chatters of a corpus of version 1 have no aliases.
    let last = "SELECT max(number) FROM (SELECT max(number) AS number FROM chatter_aliases"
    next = (try connection.integer(last + " UNION SELECT max(chatter) FROM chatters)") ?? 0) + 1
  }

  /// The corpus's number of a chatter, for the time being; `finish` settles who is the same.
  mutating func chatter(for counted: CountedChatter) throws(SQLiteError) -> Int64 {
    var aliases = key.aliases(
      userID: counted.userID, login: counted.login, displayName: counted.displayName)
    // A record without any name is of a deleted account; all of those are one chatter.
    if counted.isNameless { aliases.display = key.pseudonym(of: .display, "") }
    var person: Int64?
    let id = try number(of: aliases.id, &person, isID: true)
    let login = try number(of: aliases.login, &person, isID: false)
    let display = try number(of: aliases.display, &person, isID: false)
    names.append(ChatterName(id: id, login: login, display: display))
    if newAliases.count >= ChatterTable.aliasesAtOnce { try flushAliases() }
    return person ?? 0
  }

  /// How many new aliases are held back, so that they can be written in key order.
  private static let aliasesAtOnce = 262_144

  /// The number of an alias, which is added when it is new; 0 for none.
  ///
  /// The strongest alias, which comes first, tells the person.
  private mutating func number(
    of pseudonym: Pseudonym?, _ person: inout Int64?, isID: Bool
  ) throws(SQLiteError) -> Int64 {
    guard let pseudonym else { return 0 }
    if let known = try alias(pseudonym) {
      person = person ?? known.chatter
      return known.number
    }
    defer { next += 1 }
    if person == nil {
      newChatters.add(next)
      newChatters.add(isID ? 1 : 0)
      try newChatters.endRow()
    }
    newAliases[pseudonym] = Alias(number: next, chatter: person ?? next)
    person = person ?? next
    return next
  }

  private func alias(_ pseudonym: Pseudonym) throws(SQLiteError) -> Alias? {
    if let alias = newAliases[pseudonym] { return alias }
    guard hasStoredAliases else { return nil }
    find.bind(pseudonym.bytes, at: 1)
    defer { find.reset() }
    return try find.step() ? Alias(number: find.integer(0), chatter: find.integer(1)) : nil
  }

  private mutating func flushAliases() throws(SQLiteError) {
    for (pseudonym, alias) in newAliases.sorted(by: { $0.key < $1.key }) {
      insertAlias.bind(alias.number, at: 1)
      insertAlias.bind(pseudonym.bytes, at: 2)
      insertAlias.bind(alias.chatter, at: 3)
      try insertAlias.run()
    }
    hasStoredAliases = hasStoredAliases || !newAliases.isEmpty
    newAliases.removeAll(keepingCapacity: true)
  }

  /// Writes what is held back, and gives rows of chatters who proved the same, or not, to whom they
  /// belong.
  ///
  /// Goes by attendance, so every part must have its attendance by then.
  mutating func finish(source: Int64) throws(SQLiteError) {
    try newChatters.flush()
    try flushAliases()
    let identity = try ChatterIdentity(connection)
    try identity.replaceNames(ofSource: source, with: names)
    try identity.settle()
  }
}
