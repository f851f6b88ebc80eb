import ChatLogs
import Corpus
import Foundation

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
  /// Catalogues of the request that the corpus does not hold yet are not looked at.
  ///
  /// - Throws: an error with one sentence when the corpus or a source cannot be read.
  static func make(_ request: IngestRequest) throws -> IngestPlan {
    var plan = IngestPlan()
    let logs = LogInputs(paths: request.inputs).logs
    guard isFile(request.corpus) else {
      plan.new = logs.map(\.shown)
      return plan
    }
    let corpus = try Corpus(path: request.corpus, selection: Selection())
    let tables = try NameTables(
      snapshots: corpus.snapshots(), channels: corpus.channels(), bots: corpus.catalogueBots())
    let known = Dictionary(
      uniqueKeysWithValues: try corpus.knownSources().map { ($0.digest, $0) })
    var opener = LogOpener()
    for log in logs {
      let bytes = try opener.bytes(of: log)
      let columns = try log.sidecar().columns ?? request.columns
      let content = try ContentDigest(bytes, lengths: []) { _ in }
      let isCurrent = try known[content.digest].map { source in
        try tables.areCurrent(for: source) && source.isRead(bytes, by: columns)
      }
      plan.add(log, isCurrent: isCurrent)
    }
    return plan
  }

  /// Adds a log; `isCurrent` is nil when the corpus does not hold it.
  private mutating func add(_ log: LogInput, isCurrent: Bool?) {
    switch isCurrent {
    case nil: new.append(log.shown)
    case true?: unchanged += 1
    case false?: stale.append(log.shown)
    }
  }
}

extension KnownSource {
  /// Whether the columns that somebody names, if any, are those that the source was read by.
  func isRead(_ bytes: LogBytes, by named: CSVColumns?) throws(LogProblem) -> Bool {
    guard let named, !isSuperseded else { return true }
    return try LogReader(bytes, format: nil, columns: named).columns == columns
  }
}
