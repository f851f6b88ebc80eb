import Chat
public import Corpus
import FoundationEssentials
import SQLite

/// One CSV file for each day of a corpus.
public struct DailyExport {
  private let snapshot: CorpusSnapshot
  private let table: DailyTable

  /// - Parameters:
  ///   - snapshot: the counts.
  ///   - form: how the files are laid out.
  public init(of snapshot: CorpusSnapshot, as form: ExportForm) {
    self.snapshot = snapshot
    table = DailyTable(form)
  }

  /// Writes the files into a folder, which is made when there is a day and it is missing.
  ///
  /// A file that holds the same already is left untouched.
  ///
  /// - Throws: `CorpusError` or `ExportError`; the files that are in place by then are complete.
  public func write(to folder: String) throws -> DailyOutcome {
    let days = try days()
    if !days.isEmpty { try makeFolder(folder) }
    var outcome = DailyOutcome()
    let rows = try snapshot.rows(of: table.query)
    var isRow = try rows.next()
    while isRow, rows.statement.isNull(0) {
      outcome.undated += rows.statement.integer(table.usesColumn)
      isRow = try rows.next()
    }
    for day in days {
      let file = try TextFile(path: "\(folder)/\(day).csv")
      try file.write(table.header)
      while isRow, rows.statement.text(0) == day {
        try file.write(table.line(rows.texts))
        isRow = try rows.next()
      }
      outcome.days += 1
      outcome.written += try file.finish() ? 1 : 0
    }
    return outcome
  }

  private func days() throws -> [String] {
    let rows = try snapshot.rows(of: DailyTable.days)
    var days: [String] = []
    while try rows.next() {
      let day = rows.statement.text(0)
      guard CivilDate(day) != nil else { throw ExportError.notADay(day) }
      days.append(day)
    }
    return days
  }

  private func makeFolder(_ folder: String) throws(ExportError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .lastError(folder)
    }
  }
}
