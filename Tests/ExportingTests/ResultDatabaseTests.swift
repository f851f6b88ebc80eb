import Foundation
import SQLite
import Testing

@testable import Exporting

@Suite struct ResultDatabaseTests {
  private let corpus: HandMadeCorpus

  init() throws { corpus = try HandMadeCorpus.byHand() }

  private var path: String { corpus.folder + "/result.db" }

  private func export(of corpus: HandMadeCorpus? = nil) throws -> FileOutcome {
    try ResultDatabase(of: (corpus ?? self.corpus).snapshot()).write(to: path)
  }

  /// The rows of result3, in the order of the table.
  private static func rows(of path: String) throws -> [String] {
    let database = try Connection(path: path, access: .readOnly)
    return try rows(of: database, "SELECT emotes || ' ' || total_sum FROM result3")
  }

  private static func rows(of database: Connection, _ query: String) throws -> [String] {
    let select = try database.prepare(query)
    var rows: [String] = []
    while try select.step() { rows.append(select.text(0)) }
    return rows
  }

  @Test func `the table is the old one, sorted by name`() throws {
    #expect(try export() == FileOutcome(rows: 3, isWritten: true))
    #expect(try ResultDatabaseTests.rows(of: path) == ["moonHi 2", "sunHi 3", "ㅋㅋ,\"웃음\" 2"])
    let database = try Connection(path: path, access: .readOnly)
    #expect(
      try ResultDatabaseTests.rows(of: database, "SELECT sql FROM sqlite_schema")
        == [#"CREATE TABLE "result3" ("emotes" TEXT, "total_sum" INTEGER)"#])
    #expect(
      try ResultDatabaseTests.rows(
        of: database, "SELECT DISTINCT typeof(emotes) || ' ' || typeof(total_sum) FROM result3")
        == ["text integer"])
    #expect(try ResultDatabaseTests.rows(of: database, "PRAGMA journal_mode") == ["delete"])
    #expect(try ResultDatabaseTests.rows(of: database, "PRAGMA integrity_check") == ["ok"])
    #expect(try corpus.names(in: "") == ["corpus.sqlite", "result.db"])
  }

  @Test func `the same counts give the same bytes`() throws {
    _ = try export()
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(try !export().isWritten)
    let empty = try HandMadeCorpus([], own: [:])
    #expect(try export(of: empty) == FileOutcome(rows: 0, isWritten: true))
    #expect(try export().isWritten)
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test func `who has the old file open goes on reading it`() throws {
    _ = try export()
    let bytes = try Data(contentsOf: URL(filePath: path))
    let file = try #require(FileHandle(forReadingAtPath: path))
    let old = try Connection(path: path, access: .readOnly)
    #expect(try old.integer("SELECT sum(total_sum) FROM result3") == 7)
    _ = try export(of: HandMadeCorpus([], own: [:]))
    #expect(try old.integer("SELECT sum(total_sum) FROM result3") == 7)
    #expect(try file.readToEnd() == bytes)
    #expect(
      try Connection(path: path, access: .readOnly).integer("SELECT count(*) FROM result3") == 0)
  }

  @Test func `readers find a whole state, however often it is replaced`() throws {
    let emotes = (0..<300).map { HandMadeCorpus.Emote(code: "emote\($0)") }
    let other = try HandMadeCorpus(
      [.init(channel: "moon", day: nil, messages: emotes.map { .init(chatter: 1, emotes: [$0]) })],
      own: ["moon": emotes])
    _ = try export()
    let reader = try Python(ResultDatabaseTests.reader, path, corpus.folder + "/stop")
    // The reader says when it has begun.
    var states = [try reader.line()]
    for _ in 0..<50 {
      #expect(try export(of: other).isWritten)
      #expect(try export().isWritten)
    }
    try Data().write(to: URL(filePath: corpus.folder + "/stop"))
    states += try reader.rest()
    #expect(states.count > 2)
    #expect(Set(states).isSubset(of: ["3 7", "300 300", "end"]), "\(states)")
    #expect(states.last == "end")
  }

  /// Reads the database again and again, and prints each state that it finds.
  private static let reader = """
    import os, sqlite3, sys
    while not os.path.exists(sys.argv[2]):
        database = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
        rows = database.execute("SELECT emotes, total_sum FROM result3").fetchall()
        print(len(rows), sum(count for _, count in rows), flush=True)
        database.close()
    print("end")
    """

  /// SQL of databases that are something else than a result database.
  static let others = [
    "", "CREATE TABLE other (a)", "CREATE TABLE result3 (emotes)",
    "CREATE TABLE result3 (emotes, total_sum); CREATE TABLE result (emotes, total_sum)",
    "CREATE TABLE result3 (emotes, total_sum); CREATE VIEW mine AS SELECT 1",
  ]

  @Test(arguments: others) func `another database is refused and stays`(sql: String) throws {
    try Connection(path: path, access: .readWrite).execute(sql + "; PRAGMA user_version = 5")
    try expectRefusal(.notAResultDatabase(path: path))
  }

  @Test(arguments: ["", "emotes,total_sum\n", "SQLite format 3\0 and more"])
  func `a file that is no database is refused and stays`(text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
    try expectRefusal(.notAResultDatabase(path: path))
  }

  @Test func `a database that pandas wrote is replaced`() throws {
    try Connection(path: path, access: .readWrite).execute(
      "CREATE TABLE \"result3\" (\n\"emotes\" TEXT,\n  \"total_sum\" BIGINT\n)")
    #expect(try export().isWritten)
  }

  @Test(arguments: ["-journal", "-wal"])
  func `a file that another program writes is refused and stays`(ending: String) throws {
    _ = try export()
    try Data("left".utf8).write(to: URL(filePath: path + ending))
    try expectRefusal(.inUse(path: path, journal: path + ending))
  }

  @Test func `a database that another program has locked is refused and stays`() throws {
    _ = try export()
    let other = try Connection(path: path, access: .readWrite)
    try other.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
    try expectRefusal(.locked(path: path))
  }

  private func expectRefusal(_ error: ExportError) throws {
    let before = try Data(contentsOf: URL(filePath: path))
    let names = try corpus.names(in: "")
    #expect(throws: error) { try export() }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try corpus.names(in: "") == names)
  }
}
