import Chat
import ChatLogs
import Corpus
import Counting
import Emotes

/// Reads chat logs as `study ingest` does, and stores nothing.
struct LogInspector {
  private let corpus: String?
  private let tables: NameTables

  /// - Parameter corpus: the corpus whose catalogues and prefixes name emotes; nil for none.
  /// - Throws: `CorpusError` when the corpus cannot be read.
  init(corpus: String?) throws {
    self.corpus = corpus
    let names = try corpus.map { try Corpus(path: $0, selection: Selection()) }
    tables = NameTables(
      snapshots: try names?.snapshots() ?? [], channels: try names?.channels() ?? [],
      bots: try names?.catalogueBots() ?? [])
  }

  /// Finds out what a file is; one that cannot be read is an answer too.
  func inspection(of log: LogInput, opener: inout LogOpener) -> Inspection {
    do {
      return try read(log, opener.bytes(of: log))
    } catch let refusal as Refusal {
      return Inspection(refusal)
    } catch LogProblem.notAChatLog(_, let looksLike) {
      return otherFile(log, try? opener.bytes(of: log), looksLike: looksLike)
    } catch {
      return Inspection(Refusal(path: log.shown, sentence: "\(error)"))
    }
  }

  /// What is said of a file that is no chat log.
  private func otherFile(_ file: LogInput, _ bytes: LogBytes?, looksLike: String?) -> Inspection {
    let path = file.shown
    let problem = LogProblem.notAChatLog(path: path, looksLike: looksLike)
    var inspection = Inspection(Refusal(path: path, sentence: problem.description))
    guard let bytes, let catalogue = InspectedCatalogue(bytes, path: path, corpus: corpus)
    else { return inspection }
    inspection.refusal = "\(path): no chat log, but it can be read as an emote catalogue."
    inspection.catalogue = catalogue
    return inspection
  }

  private func read(_ log: LogInput, _ bytes: LogBytes) throws -> Inspection {
    let sidecar = try log.sidecar()
    let request = IngestRequest(corpus: corpus ?? "", key: "")
    var counting = try LogCounting(
      bytes, format: nil, columns: sidecar.columns,
      source: SourceFacts(log, sidecar: sidecar, stored: nil, request: request),
      rules: CountingRules(), tables: tables)
    var (sightings, notices) = (EmoteSightings(), [String: Int]())
    while try counting.next() {
      sightings.add(counting.counter)
      for notice in counting.counter.notices {
        notices[notice.notice.kind.rawValue, default: 0] += 1
      }
      counting.counter.removeWritten()
    }
    try counting.finish()
    let emotes = sightings.summary(
      marked: counting.reader.format.marksFirstPartyEmotes, catalogues: corpus)
    return Inspection(
      file: log.shown, refusal: counting.tally.refusal(of: log.shown)?.sentence,
      log: InspectedLog(counting, of: log, sidecar: sidecar, notices: notices, emotes: emotes))
  }
}
