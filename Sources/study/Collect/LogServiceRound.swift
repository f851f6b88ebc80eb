import Chat
import Collecting
import Corpus
import StudyKit

/// Collects the days of a channel from a justlog or rustlog: `study collect --from-logs`.
struct LogServiceRound {
  let request: CollectRequest
  let service: LogService
  let place: Surroundings

  /// Collects.
  ///
  /// - Throws: an error with one sentence when the server does not answer, knows nothing or gives no
  ///   list and a start is missing, or a file cannot be written.
  func run() throws -> CollectResult<LogServiceOutcome.Note> {
    let room = try request.corpus.flatMap { try Corpus.room(of: request.login, in: $0) }
    let channel = try CollectionFolder(request.output, of: request.login)
    defer { channel.release() }
    let folder = LogFolder(channel, room: room)
    let outcome = try outcome(of: LogServiceCollection(from: service, into: folder, now: place.now))
    if !outcome.isListed {
      place.tell("\(request.login): these logs come without a list of days; each day was asked for")
    }
    var result = CollectResult<LogServiceOutcome.Note>(channel: request.login)
    result.downloaded = outcome.downloaded.count
    result.failed = outcome.failed
    result.skipped = outcome.skipped
    result.files = try waiting(outcome, folder)
    return result
  }

  private func outcome(of collection: LogServiceCollection) throws -> LogServiceOutcome {
    var line: ProgressLine?
    defer { line?.clear() }
    return try collection.run(in: request.period) { day, done, total in
      line = line ?? newLine(total)
      line?.show(done: done, day.description)
    }
  }

  private func newLine(_ total: Int) -> ProgressLine {
    ProgressLine(
      total: total, unit: .items, isShown: place.isTerminal, now: { ContinuousClock.now },
      write: place.diagnostics)
  }

  /// The files that nobody has ingested: without a corpus to compare with, the new ones.
  private func waiting(_ outcome: LogServiceOutcome, _ folder: LogFolder) throws -> [String] {
    guard let corpus = request.corpus else { return outcome.downloaded.map(folder.file) }
    let holdings = try CorpusHoldings(of: corpus)
    return outcome.present.map(folder.file).filter { !holdings.hasContent(of: $0) }
  }
}
