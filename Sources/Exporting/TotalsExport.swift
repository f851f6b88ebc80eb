public import Corpus
import Glibc
import Report

/// The counts of each emote over a whole corpus, as one CSV file.
public struct TotalsExport {
  private let snapshot: CorpusSnapshot
  private let table: TotalsTable

  /// - Parameters:
  ///   - snapshot: the counts.
  ///   - form: how the file is laid out.
  public init(of snapshot: CorpusSnapshot, as form: ExportForm) {
    self.snapshot = snapshot
    table = TotalsTable(form)
  }

  /// Writes the file; one that holds the same already is left untouched.
  ///
  /// - Throws: `CorpusError` or `ExportError`; the old file is then as it was.
  public func write(to path: String) throws -> FileOutcome {
    if TotalsExport.isDatabase(path) { throw ExportError.isDatabase(path: path) }
    let file = try TextFile(path: path)
    try file.write(table.header)
    let rows = try snapshot.rows(of: table.query)
    var count = 0
    while try rows.next() {
      try file.write(CSV.line(rows.texts))
      count += 1
    }
    return FileOutcome(rows: count, isWritten: try file.finish())
  }

  /// Whether a file is a database, such as the corpus itself.
  private static func isDatabase(_ path: String) -> Bool {
    guard let file = fopen(path, "re") else { return false }
    defer { fclose(file) }
    let magic = Array("SQLite format 3\0".utf8)
    var head = [UInt8](repeating: 0, count: magic.count)
    return fread(&head, 1, head.count, file) == head.count && head == magic
  }
}
