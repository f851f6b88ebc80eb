public import Corpus
import Glibc
import SQLite

/// The old pipeline's `result.db`: a database with the table `result3` alone.
public struct ResultDatabase {
  private let snapshot: CorpusSnapshot

  /// - Parameter snapshot: the counts.
  public init(of snapshot: CorpusSnapshot) {
    self.snapshot = snapshot
  }

  /// Writes the database beside the file and puts it in its place.
  ///
  /// Who has the old file open goes on reading it; the same counts give the same bytes.
  ///
  /// - Throws: `CorpusError` or `ExportError`; the old file is then as it was.
  public func write(to path: String) throws -> FileOutcome {
    let replacement = try Replacement(of: path)
    try ResultDatabase.check(replacement)
    let rows = try fill(replacement)
    return FileOutcome(rows: rows, isWritten: try replacement.finish())
  }

  private func fill(_ replacement: Replacement) throws -> Int {
    let rows = try snapshot.rows(of: TotalsTable.old)
    do {
      let database = try Connection(path: replacement.temporary, access: .readWrite)
      try database.execute(ResultDatabase.start)
      let insert = try database.prepare("INSERT INTO result3 VALUES (?, ?)")
      var count = 0
      while try rows.next() {
        insert.bind(rows.statement.text(0), at: 1)
        insert.bind(rows.statement.integer(1), at: 2)
        try insert.run()
        count += 1
      }
      try database.execute("COMMIT")
      return count
    } catch let error as SQLiteError {
      throw ExportError.unwritable(path: replacement.path, reason: error.message)
    }
  }

  /// Nobody reads the file before it is complete, so it needs no journal.
  private static let start = """
    PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    BEGIN;
    CREATE TABLE "result3" ("emotes" TEXT, "total_sum" INTEGER);
    """

  /// Throws unless a file may be replaced: it is missing, or such a database that nobody writes.
  private static func check(_ file: Replacement) throws(ExportError) {
    // SQLite would play what a dead writer left behind into the new file.
    for ending in ["-journal", "-wal"] where access(file.target + ending, F_OK) == 0 {
      throw .inUse(path: file.path, journal: file.target + ending)
    }
    guard access(file.target, F_OK) == 0 else { return }
    do {
      let columns = try columns(of: file.target)
      if columns == ["result3.emotes", "result3.total_sum"] { return }
    } catch {
      if error.primaryCode == ResultDatabase.busy { throw .locked(path: file.path) }
    }
    throw .notAResultDatabase(path: file.path)
  }

  /// SQLite's code for a database that another program has locked.
  private static let busy: Int32 = 5

  /// All columns of all tables of a database, each after its table's name, in order.
  private static func columns(of path: String) throws(SQLiteError) -> [String] {
    let database = try Connection(path: path, access: .readOnly, busyTimeout: 1000)
    let select = try database.prepare(
      """
      SELECT s.name || coalesce('.' || c.name, '')
      FROM sqlite_schema AS s LEFT JOIN pragma_table_xinfo(s.name) AS c ORDER BY s.name, c.cid
      """)
    var columns: [String] = []
    while try select.step() { columns.append(select.text(0)) }
    return columns
  }
}
