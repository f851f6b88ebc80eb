import Corpus
import Counting
import Emotes
import Foundation
import StudyKit

/// Brings catalogues and chat logs into a corpus.
enum Ingest {
  /// Does what a request asks for.
  ///
  /// Refused sources are told to `place` one sentence each and counted; the rest is done.
  ///
  /// - Throws: an error with one sentence when the corpus, its key or its settings do not fit.
  static func run(_ request: IngestRequest, in place: Surroundings) throws -> IngestOutcome {
    let writer = try CorpusWriter(
      path: request.corpus, key: KeyFile.key(request.key, of: request.corpus),
      rules: request.rules)
    do {
      let outcome = try fill(writer, request, place)
      try writer.close()
      return outcome
    } catch {
      // Also what was stored before the error must be left readable for everybody.
      try? writer.close()
      throw error
    }
  }

  private static func fill(
    _ writer: CorpusWriter, _ request: IngestRequest, _ place: Surroundings
  ) throws -> IngestOutcome {
    var catalogues = CatalogueImport(writer: writer, defaults: CatalogueDefaults())
    try catalogues.run(request.catalogues)
    for refusal in catalogues.summary.refusals { place.tell(refusal.sentence) }
    var logs = try prepared(request, writer, place)
    try logs.run()
    if let zone = request.timeZone {
      for channel in logs.channels { try writer.setTimeZone(zone.identifier, of: channel) }
    }
    var outcome = logs.outcome
    outcome.refusedCatalogues = catalogues.summary.refusals.count
    return outcome
  }

  private static func prepared(
    _ request: IngestRequest, _ writer: CorpusWriter, _ place: Surroundings
  ) throws -> LogIngest {
    for (channel, rule) in try request.prefixRules() { try writer.setPrefix(rule, of: channel) }
    let progress = IngestProgress { total in
      ProgressLine(
        total: total, isShown: place.isTerminal, now: { ContinuousClock.now },
        write: place.diagnostics)
    }
    return try LogIngest(request, writer: writer, progress: progress, tell: place.tell)
  }
}
