/// Brings chat logs and catalogues into a corpus.
enum Ingest {
  /// Does what a request asks for.
  ///
  /// Refused sources are told to `place` one sentence each and counted; the rest is done.
  ///
  /// - Throws: an error with one sentence when the corpus, its key or its settings do not fit.
  static func run(_ request: IngestRequest, in place: Surroundings) throws -> IngestOutcome {
    IngestOutcome()
  }
}
