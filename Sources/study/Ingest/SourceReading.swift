import ChatLogs
import Corpus
import Counting

/// Reads one chat log into a corpus.
struct SourceReading {
  let log: LogInput
  let bytes: LogBytes
  let content: ContentDigest
  let supersedes: [String]
  let facts: SourceFacts
  let rules: CountingRules
  let format: LogFormat?
  let columns: CSVColumns?
  let replaces: Bool
  let tables: NameTables
  let writer: CorpusWriter

  /// Reads the log in one transaction.
  ///
  /// - Parameter progress: takes the number of bytes of the log read so far.
  /// - Returns: how the log's records fall into classes, and how many marks of emotes were dropped.
  /// - Throws: `Refusal`, `LogProblem` or `CorpusError`; the corpus is then unchanged.
  func run(progress: (Int) -> Void) throws -> (tally: LogTally, droppedMarks: Int) {
    var counting = try LogCounting(
      bytes, format: format, columns: columns, source: facts, rules: rules,
      isBot: try writer.catalogueBotTest(), tables: tables)
    if counting.lacksChannel { throw unknownChannel }
    try writer.begin(source(of: counting.reader))
    do {
      while try counting.next() {
        try writer.drain(&counting.counter)
        progress(counting.reader.bytesRead)
      }
      return try finish(&counting)
    } catch {
      writer.abandon()
      throw error
    }
  }

  private func source(of reader: LogReader) -> ChatSource {
    ChatSource(
      digest: content.digest, name: log.name,
      format: reader.format, bytes: content.bytes, heads: content.keptHeads,
      supersedes: supersedes, columns: reader.columns, replaces: replaces)
  }

  private func finish(
    _ counting: inout LogCounting
  ) throws -> (tally: LogTally, droppedMarks: Int) {
    try counting.finish()
    if let refusal = counting.tally.refusal(of: log.shown) { throw refusal }
    try writer.finish(
      &counting.counter, tally: counting.tally, facts: counting.facts,
      nameTable: tables.digest(of: counting.matched))
    return (counting.tally, counting.facts.droppedMarks)
  }

  private var unknownChannel: Refusal {
    Refusal(
      path: log.shown,
      sentence: "\(log.shown): the log does not say which channel it is of; give --channel LOGIN, "
        + "or put {\"channel\": \"LOGIN\"} into \(log.file)\(Sidecar.ending), or name the file "
        + "LOGIN/YYYY-MM-DD.txt, or say with --path-pattern where its path tells the channel")
  }
}

extension LogTally {
  /// Why a log is not taken; nil when some of its records can be used, or it has none.
  func refusal(of path: String) -> Refusal? {
    let rejected = rejected.sorted { $0.value.firstRecord < $1.value.firstRecord }
    guard messages + notices == 0, let first = rejected.first else { return nil }
    let reasons = rejected.map { "\($0.value.count) \($0.key.rawValue)" }
    return Refusal(
      path: path,
      sentence: "\(path):\(first.value.firstRecord): none of its \(records) records can be "
        + "used (\(reasons.joined(separator: ", ")))")
  }
}
