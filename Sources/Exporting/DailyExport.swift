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
  /// A file that holds the same already is left untouched, as is one of a day that the corpus does
  /// not hold: another corpus may have been exported here.
  ///
  /// - Throws: `CorpusError` or `ExportError`; the files that are in place by then are complete.
  public func write(to folder: String) throws -> DailyOutcome {
    let days = try days()
    if !days.isEmpty { try Folder.make(folder) }
    var outcome = DailyOutcome()
    let rows = try snapshot.rows(of: table.query)
    outcome.undated = try skipUndated(rows)
    for day in days {
      outcome.days += 1
      outcome.written += try write(day, of: rows, to: folder) ? 1 : 0
    }
    outcome.others = others(than: days, in: folder)
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

  /// Moves to the first row with a day; the sum of the uses of those before it.
  private func skipUndated(_ rows: SnapshotRows) throws -> Int64 {
    var uses: Int64 = 0
    while try rows.next(), rows.statement.isNull(0) {
      uses += rows.statement.integer(table.usesColumn)
    }
    return uses
  }

  /// Writes one day's file, from the row that was moved to; whether it was different.
  private func write(_ day: String, of rows: SnapshotRows, to folder: String) throws -> Bool {
    let file = try TextFile(path: "\(folder)/\(day).csv")
    try file.write(table.header)
    // Behind its last row a statement has no values, so that no day is the same.
    while rows.statement.optionalText(0) == day {
      try file.write(table.line(rows.texts))
      guard try rows.next() else { break }
    }
    return try file.finish()
  }

  /// The files of a folder that have a day's name and are of none of some days, sorted by name.
  private func others(than days: [String], in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let known = Set(days)
    return names.filter { name in
      guard name.hasSuffix(".csv") else { return false }
      let day = String(name.dropLast(".csv".count))
      return CivilDate(day) != nil && !known.contains(day)
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
