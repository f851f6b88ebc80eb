/// What an ingest would do.
struct IngestPlan: Encodable, Equatable {
  /// Sources that the corpus does not hold, sorted.
  var new: [String] = []
  /// Sources that were matched with other names than they would be now, sorted.
  var stale: [String] = []
  /// How many sources would be left as they are.
  var unchanged = 0

  /// Finds out what a request would do, without changing anything.
  ///
  /// - Throws: an error with one sentence when the corpus or its settings do not fit.
  static func make(_ request: IngestRequest) throws -> IngestPlan {
    IngestPlan()
  }
}
