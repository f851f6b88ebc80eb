import Corpus
import Foundation
import Manifest
import StudyKit

/// What `study check` finds out about one manifest.
struct ManifestCheck: Encodable {
  /// The manifest.
  var path: String
  /// The name of the study's folder.
  var slug: String
  /// Everything that is wrong.
  var problems: [String] = []
  /// The corpus that would be read.
  var corpus: String?
  /// What is selected of it; nil when there is no corpus yet.
  var streams: Int?
  /// The messages of the selected streams.
  var messages: Int?
  /// The selected streams that each quality flag holds for.
  var flags: [String: Int]?
  /// What is left out of them, because a better log holds the same time.
  var overlaps: [String] = []
  /// What would be ingested first.
  var ingest: IngestPlan?
  /// Whether the report is missing, up to date or out of date, and why.
  var report: String?

  init(_ file: ManifestFile, key: String?, in place: Surroundings) {
    path = file.path
    slug = file.slug
    do {
      let study = try PreparedStudy(file, in: place)
      corpus = study.manifest.corpus
      try plan(study.manifest, key: key, in: place)
      try select(study, file)
    } catch {
      problems.append(Failure(error).sentence)
    }
  }

  private mutating func plan(_ manifest: Manifest, key: String?, in place: Surroundings) throws {
    let path = KeyFile.path(given: key, corpus: manifest.corpus, environment: place.environment)
    let request = IngestRequest(manifest, corpus: manifest.corpus, key: path)
    let missing =
      missing(manifest.sources, .sources, of: manifest)
      + missing(manifest.catalogues, .catalogues, of: manifest)
    problems += missing
    if !request.isEmpty, missing.isEmpty { ingest = try IngestPlan.make(request) }
  }

  private func missing(_ paths: [String], _ key: Manifest.Key, of manifest: Manifest) -> [String] {
    paths.filter { !FileManager.default.fileExists(atPath: $0) }
      .map { manifest.problem(key, "\($0) does not exist; correct the path").description }
  }

  private mutating func select(_ study: PreparedStudy, _ file: ManifestFile) throws {
    guard isFile(study.manifest.corpus) else {
      if study.manifest.sources.isEmpty {
        let message = "\(study.manifest.corpus) does not exist; add 'sources:' or make it"
        problems.append(study.manifest.problem(.corpus, message).description)
      }
      report = isFile(file.report + "/run.json") ? "not comparable: no corpus yet" : "missing"
      return
    }
    let corpus = try Corpus(path: study.manifest.corpus, selection: Selection(study.manifest))
    let selected = try corpus.streams()
    streams = selected.count
    messages = selected.reduce(0) { $0 + $1.messages }
    flags = selected.reduce(into: [:]) { sums, stream in
      for flag in stream.flags { sums[flag, default: 0] += 1 }
    }
    overlaps = try corpus.overlaps().map(\.sentence)
    report = try state(study, file, digest: corpus.selectionDigest()).phrase
  }

  private func state(_ study: PreparedStudy, _ file: ManifestFile, digest: String) throws
    -> ReportState
  {
    let now = ReportState.Run(
      parameters: try study.description.parameters.written(in: study.manifest),
      seed: study.manifest.seed, selectionDigest: digest, version: study.description.version)
    let state = ReportState(folder: file.report, now: now)
    let waiting = (ingest?.new.count ?? 0) + (ingest?.stale.count ?? 0)
    if waiting == 0 || state == .missing { return state }
    let changes = if case .outOfDate(let changes) = state { changes } else { [String]() }
    return .outOfDate(changes + ["\(waiting) sources are new or stale"])
  }

  /// The lines for the person.
  var text: String {
    var facts: [(String, String)] = []
    if let corpus { facts.append(("corpus", corpus + selection)) }
    for (flag, count) in (flags ?? [:]).sorted(by: { $0.key < $1.key }) {
      facts.append(("flag", "\(flag) (\(count) \(count == 1 ? "stream" : "streams"))"))
    }
    if let ingest { facts.append(("sources", ingest.phrase)) }
    facts += overlaps.map { ("left out", $0) }
    if let report { facts.append(("report", report)) }
    let section = Command.section("\(slug) (\(path))", facts)
    return (problems + [section]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var selection: String {
    guard let streams, let messages else {
      return isFile(corpus ?? "") ? " (cannot be read)" : " (does not exist yet)"
    }
    return " (\(streams) \(streams == 1 ? "stream" : "streams") with \(messages) "
      + "\(messages == 1 ? "message" : "messages") selected)"
  }
}

extension IngestPlan {
  fileprivate var phrase: String {
    let names = stale.isEmpty ? "" : ": " + stale.joined(separator: ", ")
    return "\(new.count) new, \(unchanged) unchanged, \(stale.count) stale\(names)"
  }
}
