import Chat
import ChatLogs
import Collecting
import Corpus
import StudyKit

/// Collects the days of a channel from a justlog or rustlog: `study collect --from-logs`.
struct LogServiceRound {
  /// The channel's login.
  let login: String
  /// The server's address, as the person wrote it.
  let address: String
  /// The folder of all channels.
  let output: String
  /// The corpus, which tells what need not be ingested again; nil when none was named.
  let corpus: String?
  /// The time whose days are collected.
  let period: Period
  /// Who asks the server.
  let client: HTTPClient
  /// The clock.
  let now: () -> Instant

  /// What was done; what `--json` prints.
  struct Result: Encodable {
    /// A day without a new log, and why.
    struct Note: Encodable {
      let day: String
      let reason: String
    }

    let channel: String
    let downloaded: Int
    let failed: [Note]
    /// The logs that wait to be ingested.
    let files: [String]
    let skipped: [Note]

    /// How the verb ends.
    var code: ExitCode {
      if !failed.isEmpty { return downloaded > 0 || !skipped.isEmpty ? .inputRefused : .failed }
      return files.isEmpty ? .nothingToDo : .done
    }

    /// What a person should know, a sentence each.
    var sentences: [String] { failed.map { "\(channel), \($0.day): \($0.reason)" } }

    /// The result in words.
    var phrase: String {
      "\(downloaded) \(downloaded == 1 ? "day" : "days") fetched, \(skipped.count) skipped, "
        + "\(failed.count) failed; \(files.count) \(files.count == 1 ? "log waits" : "logs wait") "
        + "to be ingested"
    }
  }

  /// Collects.
  ///
  /// - Throws: `Failure` when the address is none, or a start is missing; an error with one sentence
  ///   when the server does not answer or a file cannot be written.
  func run() throws -> Result {
    guard let service = LogService(address, client: client) else {
      throw Failure(
        .usage,
        "study collect: --from-logs '\(address)' is not an address; write it like "
          + "https://logs.example.org (see 'study collect --help')")
    }
    let room = try corpus.flatMap { try Corpus.room(of: login, in: $0) }
    let folder = LogFolder(output: output, login: login, room: room)
    let outcome = try outcome(of: LogServiceCollection(from: service, into: folder, now: now))
    return Result(
      channel: login, downloaded: outcome.downloaded.count,
      failed: outcome.failed.map { .init(day: $0.day.description, reason: $0.reason) },
      files: try waiting(outcome, folder),
      skipped: outcome.skipped.map { .init(day: $0.day.description, reason: $0.reason) })
  }

  private func outcome(of collection: LogServiceCollection) throws -> LogServiceOutcome {
    do {
      return try collection.run(in: period)
    } catch let error as LogServiceError {
      guard case .noList = error else { throw error }
      throw Failure(.usage, "study collect: \(error) (see 'study collect --help')")
    }
  }

  /// The logs that wait to be ingested: those that the corpus does not hold, else the new ones.
  private func waiting(_ outcome: LogServiceOutcome, _ folder: LogFolder) throws -> [String] {
    guard let corpus else { return outcome.downloaded.map(folder.file) }
    let known =
      isFile(corpus) ? try Corpus(path: corpus, selection: Selection()).knownSources() : []
    return try outcome.present.map(folder.file).filter { path in
      let content = try ContentDigest(.file(path: path), lengths: []) { _ in }
      return !known.contains { $0.digest == content.digest || content.isHead(of: $0) }
    }
  }
}
