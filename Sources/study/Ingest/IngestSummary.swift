import ChatLogs

/// What an ingest did, for a person and for `--json`.
struct IngestSummary {
  private(set) var new = 0
  private(set) var readAgain = 0
  private(set) var unchanged = 0
  private(set) var refusals: [Refusal] = []
  private(set) var totals = RecordTotals()
  private(set) var details: [Detail] = []

  /// A source that was read, and its records by class.
  struct Detail {
    var path: String
    var tally: LogTally
  }

  mutating func refuse(_ refusal: Refusal) {
    refusals.append(refusal)
  }

  /// Adds a source that the corpus has already.
  mutating func pass(_ records: RecordTotals) {
    unchanged += 1
    totals.add(records)
  }

  /// Adds a source that was read.
  mutating func add(_ tally: LogTally, path: String, isNew: Bool) {
    if isNew { new += 1 } else { readAgain += 1 }
    totals.add(RecordTotals(tally))
    details.append(Detail(path: path, tally: tally))
  }

  /// Inputs in all.
  var sources: Int { new + readAgain + unchanged + refusals.count }
}

/// Records by class; those of an ingest are all records of its sources, new or known.
struct RecordTotals: Equatable {
  var messages = 0
  var notices = 0
  var ignored = 0
  var rejected = 0

  var records: Int { messages + notices + ignored + rejected }

  init() {}

  init(_ tally: LogTally) {
    messages = tally.messages
    notices = tally.notices
    ignored = tally.ignored.values.reduce(0, +)
    rejected = tally.rejected.values.reduce(0) { $0 + $1.count }
  }

  mutating func add(_ other: RecordTotals) {
    messages += other.messages
    notices += other.notices
    ignored += other.ignored
    rejected += other.rejected
  }
}
