import Chat
import ChatLogs
import Corpus
import Counting
import Emotes

/// Brings chat logs into a corpus, one transaction per source; what is known already is passed over.
struct LogIngest {
  private let request: IngestRequest
  private let writer: CorpusWriter
  private let rules: CountingRules
  private var tables: NameTables
  private var known: [String: KnownSource] = [:]
  private var progress: Progress
  private(set) var summary = IngestSummary()

  init(
    _ request: IngestRequest, writer: CorpusWriter, rules: CountingRules, progress: Progress
  ) throws {
    self.request = request
    self.writer = writer
    self.rules = rules
    self.progress = progress
    tables = try NameTables(writer)
    for source in try writer.knownSources() { known[source.digest] = source }
  }

  /// Ingests every input; inputs that are refused leave the corpus unchanged.
  mutating func run() throws {
    let inputs = LogInputs(paths: request.inputs)
    inputs.refusals.forEach { summary.refuse($0) }
    progress.start(files: inputs.files)
    for path in inputs.files {
      do {
        try ingest(path)
      } catch let refusal as Refusal {
        summary.refuse(refusal)
      } catch let problem as LogProblem {
        summary.refuse(Refusal(path: path, sentence: problem.description))
      }
      progress.finishFile(path)
    }
    progress.finish()
  }

  private mutating func ingest(_ path: String) throws {
    let sidecar = try Sidecar.read(besides: path)
    let content = try ContentDigest(
      path: path, lengths: Set(known.values.map(\.bytes))
    ) { [progress] in progress.digested(bytes: $0) }
    if let source = known[content.digest], isCurrent(source) {
      try summary.pass(writer.tally(of: source))
      return
    }
    let outcome = try read(path, content: content, sidecar: sidecar)
    summary.add(outcome, isNew: known[content.digest] == nil)
    known[content.digest] = outcome.source
  }

  /// Whether the corpus has the source as it would be read today.
  private func isCurrent(_ source: KnownSource) -> Bool {
    source.isSuperseded || source.nameTable == tables.digest(of: source.channels)
  }

  private func supersededSources(by content: ContentDigest) -> [String] {
    known.values
      .filter { $0.bytes < content.bytes && content.heads[$0.bytes] == $0.digest }
      .map(\.digest).sorted()
  }
}
