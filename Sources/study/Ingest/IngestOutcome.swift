import StudyKit

/// What came of an ingest; the last line of `study ingest --json`.
struct IngestOutcome: Encodable, Equatable {
  /// Sources found.
  var sources = 0
  /// Sources that were read.
  var new = 0
  /// Sources that the corpus had already.
  var unchanged = 0
  /// Sources that could not be read.
  var refused = 0
  /// Records of the sources that were read.
  var records = 0
  /// Messages among them.
  var messages = 0
  /// Notices among them.
  var notices = 0
  /// Records left out.
  var ignored = 0
  /// Records that could not be used.
  var rejected = 0

  /// How an ingest with this outcome ends.
  var code: ExitCode {
    if refused == 0 { return .done }
    return new + unchanged > 0 ? .inputRefused : .failed
  }
}
