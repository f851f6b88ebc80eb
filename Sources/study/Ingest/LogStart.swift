import Chat
import ChatLogs
import Foundation

/// When a log's stream started, as far as the log's beginning and its surroundings tell.
struct LogStart: Equatable {
  let time: Instant
  let rule: StartRule

  /// Reads a log's first messages; nothing is counted.
  ///
  /// - Throws: `Refusal` or `LogProblem` when the log could not be ingested either.
  init(of log: LogInput, _ bytes: LogBytes, request: IngestRequest) throws {
    let sidecar = try log.sidecar()
    var reader = try LogReader(
      bytes, format: request.format, columns: sidecar.columns ?? request.columns)
    var block = MessageBlock()
    _ = try reader.read(into: &block)
    let facts = SourceFacts(log, sidecar: sidecar, stored: nil, request: request)
    let first = reader.clock == .sinceEpoch ? block.firstTime : nil
    (time, rule) =
      try facts.start(of: reader.facts, first: first)
      ?? (LogStart.modificationTime(of: log.file), .modification)
  }

  private static func modificationTime(of path: String) -> Instant {
    var status = stat()
    guard stat(path, &status) == 0 else { return Instant(milliseconds: 0) }
    let time = status.st_mtim
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
