import Chat
import ChatLogs
import Corpus
import Counting
import Emotes
import Manifest
import StudyKit

/// Brings chat logs into a corpus, one transaction a source; what is known already is passed over.
struct LogIngest {
  private let request: IngestRequest
  private let writer: CorpusWriter
  private let tables: NameTables
  private let tell: (String) -> Void
  private var progress: IngestProgress
  private var opener = LogOpener()
  private var known: [String: KnownSource] = [:]
  /// The logs whose paths a pattern tells nothing of, by the pattern.
  private var missed: [String: [String]] = [:]
  private(set) var outcome = IngestOutcome()
  /// The channels of the sources that the corpus now holds, each once.
  private(set) var channels: [Channel] = []

  /// - Parameters:
  ///   - request: what to ingest.
  ///   - writer: the corpus.
  ///   - progress: shows how far the ingest is.
  ///   - tell: takes one sentence for each source that is refused or in part rejected.
  /// - Throws: `CorpusError` when the corpus cannot be read.
  init(
    _ request: IngestRequest, writer: CorpusWriter, progress: IngestProgress,
    tell: @escaping (String) -> Void
  ) throws {
    self.request = request
    self.writer = writer
    self.progress = progress
    self.tell = tell
    tables = try NameTables(
      snapshots: writer.snapshots(), channels: writer.channels(), bots: writer.catalogueBots())
    for source in try writer.knownSources() { known[source.digest] = source }
  }

  /// Ingests every input; inputs that are refused leave the corpus unchanged.
  mutating func run() throws {
    let inputs = LogInputs(paths: request.inputs)
    for refusal in inputs.refusals { refuse(refusal) }
    if request.startedAt != nil, inputs.logs.count > 1 {
      throw Failure(
        .usage,
        "study ingest: --started is the start of one log, but \(inputs.logs.count) are named; "
          + "write it into a \(Sidecar.ending) beside each")
    }
    let logs = wanted(of: inputs.logs)
    progress.start(logs)
    for log in logs {
      do {
        try ingest(log)
      } catch let refusal as Refusal {
        refuse(refusal)
      } catch let problem as LogProblem {
        refuse(Refusal(path: log.shown, sentence: problem.description))
      }
      progress.finish(log)
    }
    progress.clear()
    for (pattern, paths) in missed.sorted(by: { $0.key < $1.key }) {
      tell(
        "the path pattern \(pattern) tells nothing of \(paths.count) of \(logs.count) logs, "
          + "such as \(paths[0])")
    }
  }

  /// The logs that the request asks for, of all that its paths name.
  private mutating func wanted(of all: [LogInput]) -> [LogInput] {
    guard let count = request.newest else { return all }
    let newest = NewestLogs(count, of: all, request: request)
    for refusal in newest.refusals { refuse(refusal) }
    tell(newest.sentence)
    return newest.logs
  }

  private mutating func refuse(_ refusal: Refusal) {
    tellAbove(refusal.sentence)
    outcome.refuse()
  }

  private mutating func ingest(_ log: LogInput) throws {
    let sidecar = try log.sidecar()
    let bytes = try opener.bytes(of: log)
    let content = try ContentDigest(bytes, lengths: Set(known.values.map(\.bytes))) {
      progress.digested($0, of: log)
    }
    let held = known[content.digest]
    let facts = SourceFacts(log, sidecar: sidecar, stored: held?.facts, request: request)
    facts.missedPattern.map { missed[$0.text, default: []].append(log.shown) }
    let columns = sidecar.columns ?? request.columns
    if let held {
      for sentence in held.facts.map(facts.contradictions) ?? [] { tellAbove(sentence) }
      if try isCurrent(held, facts), try held.isRead(bytes, by: columns) {
        outcome.addUnchanged(held)
        meet(held)
        return
      }
    }
    if let longer = longerSource(with: content) {
      tellAbove("\(log.shown): the start of \(longer.name), which the corpus holds; passed over")
      outcome.addHead()
      return
    }
    let reading = SourceReading(
      log: log, bytes: bytes, content: content, supersedes: supersededSources(by: content),
      facts: facts, rules: try writer.countingRules(), format: request.format,
      columns: columns ?? held?.columns, replaces: request.replaces, tables: tables,
      writer: writer)
    do {
      try read(reading)
    } catch let problem as LogProblem {
      throw Refusal(problem, of: log, bytes)
    }
  }

  private mutating func read(_ reading: SourceReading) throws {
    let digest = reading.content.digest
    let (tally, droppedMarks) = try reading.run { progress.read($0, of: reading.log) }
    report(tally, of: reading.log)
    if droppedMarks > 0 {
      tellAbove(
        "\(reading.log.shown): \(droppedMarks) emotes are marked where no word of their message is, "
          + "and do not count")
    }
    for overlap in try writer.overlaps(of: digest) { tellAbove(overlap.sentence) }
    outcome.addNew(tally)
    for digest in [digest] + reading.supersedes {
      known[digest] = try writer.knownSource(digest)
    }
    known[digest].map { meet($0) }
  }

  /// Whether the corpus has the source as it would be read today.
  private func isCurrent(_ source: KnownSource, _ facts: SourceFacts) throws(Refusal) -> Bool {
    if source.isSuperseded { return true }
    if request.replaces, !source.isReplacement { return false }
    guard tables.areCurrent(for: source) else { return false }
    return try source.facts.map { (stored) throws(Refusal) in try !facts.addTo(stored) } ?? true
  }

  /// Tells something while the progress line may be shown.
  private mutating func tellAbove(_ sentence: String) {
    progress.clear()
    tell(sentence)
  }

  private mutating func meet(_ source: KnownSource) {
    for channel in source.channels where !channels.contains(channel) { channels.append(channel) }
  }

  private func supersededSources(by content: ContentDigest) -> [String] {
    known.values.filter(content.continues).map(\.digest).sorted()
  }

  /// A source that this content is only the start of; nil for a log of its own.
  private func longerSource(with content: ContentDigest) -> KnownSource? {
    guard known[content.digest] == nil else { return nil }
    return known.values.filter { !$0.isSuperseded && content.isHead(of: $0) }
      .min { $0.digest < $1.digest }
  }

  /// Tells which records of a source could not be used.
  private mutating func report(_ tally: LogTally, of log: LogInput) {
    let reasons = tally.rejected.sorted { $0.key.rawValue < $1.key.rawValue }
    for (reason, rejection) in reasons {
      tellAbove(
        "\(log.shown):\(rejection.firstRecord): \(rejection.count) of \(tally.records) records "
          + "rejected: \(reason.rawValue)")
    }
  }
}
