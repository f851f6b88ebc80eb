import SQLite
import Testing

@Suite struct ConnectionTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", access: .readWrite)
    try connection.execute("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB) STRICT")
  }

  @Test func `values of every kind come back as they went in`() throws {
    let insert = try connection.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
    insert.bind(Int64.min, at: 1)
    insert.bind(0.1, at: 2)
    insert.bind("안녕 😂\0끝", at: 3)
    insert.bind([0, 255, 7], at: 4)
    try insert.run()
    let select = try connection.prepare("SELECT * FROM t")
    #expect(try select.step())
    #expect(select.columnCount == 4)
    #expect(select.integer(0) == .min)
    #expect(select.optionalNumber(1) == 0.1)
    #expect(select.text(2) == "안녕 😂\0끝")
    #expect(select.blob(3) == [0, 255, 7])
    #expect(try !select.step())
  }

  @Test func `nothing, the empty text and no bytes are told apart`() throws {
    let insert = try connection.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
    insert.bind(nil as Int64?, at: 1)
    insert.bind(nil as Double?, at: 2)
    insert.bind("", at: 3)
    insert.bind([], at: 4)
    try insert.run()
    insert.bind(nil as String?, at: 3)
    insert.bindNull(at: 4)
    try insert.run()
    let select = try connection.prepare("SELECT i, r, s, b FROM t ORDER BY rowid")
    #expect(try select.step())
    #expect(select.optionalInteger(0) == nil && select.optionalNumber(1) == nil)
    #expect(select.optionalText(2) == "" && !select.isNull(3) && select.blob(3) == [])
    #expect(try select.step())
    #expect(select.optionalText(2) == nil && select.text(2) == "" && select.isNull(3))
  }

  @Test func `an error tells the statement but not the values`() throws {
    try connection.execute("CREATE UNIQUE INDEX u ON t (s)")
    let insert = try connection.prepare("INSERT INTO t (s) VALUES (?)")
    insert.bind("secret", at: 1)
    try insert.run()
    let error = try #require(throws: SQLiteError.self) { try insert.run() }
    #expect(error.primaryCode == 19)
    #expect(error.sql == "INSERT INTO t (s) VALUES (?)")
    #expect(error.description.contains("INSERT INTO t"))
    #expect(!error.description.contains("secret"))
  }

  @Test func `a statement with a typing error is refused`() {
    #expect(throws: SQLiteError.self) { try connection.prepare("SELEC 1") }
    #expect(throws: SQLiteError.self) { try connection.execute("SELEC 1") }
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in
        try connection.execute("INSERT INTO t (i) VALUES (1)")
        throw SQLiteError(code: 1, message: "stop", sql: nil)
      }
    }
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
    #expect(!connection.isInTransaction)
    try connection.transaction { () throws(SQLiteError) in
      try connection.execute("INSERT INTO t (i) VALUES (1)")
    }
    #expect(try connection.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func `migrations are taken once and in order`() throws {
    let steps = [
      Migration(name: "one", sql: "CREATE TABLE a (x INTEGER)"),
      Migration(name: "two", sql: "ALTER TABLE a ADD COLUMN y INTEGER"),
    ]
    try connection.migrate([steps[0]])
    #expect(try connection.schemaVersion() == 1)
    try connection.migrate(steps)
    try connection.migrate(steps)
    #expect(try connection.schemaVersion() == 2)
    #expect(try connection.integer("SELECT count(y) FROM a") == 0)
  }

  @Test func `a migration that fails leaves the version before it`() throws {
    #expect(throws: SQLiteError.self) {
      try connection.migrate([
        Migration(name: "good", sql: "CREATE TABLE a (x INTEGER)"),
        Migration(name: "bad", sql: "CREATE TABLE b (x INTEGER); CREATE TABLE a (x INTEGER)"),
      ])
    }
    #expect(try connection.schemaVersion() == 1)
    #expect(throws: SQLiteError.self) { try connection.integer("SELECT count(*) FROM b") }
  }

  @Test func `a missing file cannot be opened for reading`() {
    #expect(throws: SQLiteError.self) {
      try Connection(path: "/nowhere/none.sqlite", access: .readOnly)
    }
  }
}
