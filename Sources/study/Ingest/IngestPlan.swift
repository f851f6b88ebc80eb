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
    let files = LogInputs(paths: request.inputs).files
    guard isFile(request.corpus) else {
      plan.new = files
      return plan
    }
    let corpus = try Corpus(path: request.corpus, selection: Selection())
    let tables = try NameTables(
      snapshots: corpus.snapshots(), channels: corpus.channels(), bots: corpus.catalogueBots())
    let known = Dictionary(
      uniqueKeysWithValues: try corpus.knownSources().map { ($0.digest, $0) })
    for file in files {
      let content = try ContentDigest(path: file, lengths: []) { _ in }
      plan.add(file, known: known[content.digest], tables: tables)
    }
    return plan
  }

  private mutating func add(_ file: String, known: KnownSource?, tables: NameTables) {
    guard let known else {
      new.append(file)
      return
    }
    if tables.areCurrent(for: known) { unchanged += 1 } else { stale.append(file) }
  }
}
