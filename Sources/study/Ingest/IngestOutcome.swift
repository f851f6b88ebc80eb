import ChatLogs
import Corpus
import StudyKit

/// What came of an ingest; the last line of `study ingest --json`.
///
/// Records are those of all sources named, whether they were read now or known before, so that the
/// same ingest done twice tells the same.
struct IngestOutcome: Encodable, Equatable {
  /// Sources found.
  var sources = 0
  /// Sources that were read, for the first time or again because their names had changed.
  var new = 0
  /// Sources that the corpus had already.
  var unchanged = 0
  /// Sources that could not be read.
  var refused = 0
  /// Records of the sources.
  var records = 0
  /// Messages among them.
  var messages = 0
  /// Notices among them.
  var notices = 0
  /// Records left out.
  var ignored = 0
  /// Records that could not be used.
  var rejected = 0

  /// Catalogues of a manifest that could not be read; not among the sources, nor in the JSON line.
  var refusedCatalogues = 0

  /// Counts a source that was refused.
  mutating func refuse() {
    sources += 1
    refused += 1
  }

  /// Counts a source that was read.
  mutating func addNew(_ tally: LogTally) {
    sources += 1
    new += 1
    addRecords(tally.messages, tally.notices, tally.ignoredRecords, tally.rejectedRecords)
  }

  /// Counts a source that adds nothing to one that the corpus has.
  mutating func addHead() {
    sources += 1
    unchanged += 1
  }

  /// Counts a source that the corpus had already.
  mutating func addUnchanged(_ source: KnownSource) {
    sources += 1
    unchanged += 1
    addRecords(source.messages, source.notices, source.ignored, source.rejected)
  }

  private mutating func addRecords(
    _ messages: Int, _ notices: Int, _ ignored: Int, _ rejected: Int
  ) {
    records += messages + notices + ignored + rejected
    self.messages += messages
    self.notices += notices
    self.ignored += ignored
    self.rejected += rejected
  }

  /// How an ingest with this outcome ends.
  var code: ExitCode {
    if refused + refusedCatalogues == 0 { return .done }
    return refused == 0 || new + unchanged > 0 ? .inputRefused : .failed
  }

  private enum CodingKeys: String, CodingKey {
    case sources, new, unchanged, refused, records, messages, notices, ignored, rejected
  }
}
