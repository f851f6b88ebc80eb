import Corpus
import Emotes
public import Report
public import StudyKit

/// Which emotes a chat uses, how much, and which it leaves.
public struct UsageStudy: Study {
  /// The name in manifests and of the executable.
  public let name = "usage"
  /// What the study does.
  public let summary = "Counts emote uses in five ways, by channel and by day, the least used too."
  /// The question that its reports answer.
  public let question =
    "Which emotes does the chat use, how much, and which are hardly used at all?"

  /// The parameters.
  public let parameters: [Parameter] = [
    .integer("top", default: 15, in: 1...60, "How many of the most used emotes the figures show."),
    .integer("least", default: 20, in: 1...500, "How many of the least used emotes are listed."),
    .text(
      "providers", default: "all",
      "Whose emotes count: `all` but emoji, or some of twitch, ffz, bttv, 7tv, emoji with commas "
        + "between."),
  ]

  /// Makes the study.
  public init() {}

  /// Counts what the context's corpus holds.
  ///
  /// - Parameter context: parameter values, the corpus and the facts of the manifest.
  /// - Returns: the report; one that says so when the selection is empty.
  /// - Throws: `Failure` when `providers` names an unknown one; `CorpusError`.
  public func run(_ context: StudyContext) throws -> Report {
    let rows = UsageRows(
      streams: try context.corpus.streams(), totals: try context.corpus.emoteTotals(),
      counts: try context.corpus.emoteStreamCounts(), tallies: try context.corpus.sourceTallies(),
      catalogues: try context.corpus.countingCatalogues(), bots: try context.corpus.botCount(),
      overlaps: try context.corpus.overlaps())
    let options = UsageOptions(
      title: context.title, question: context.question, timeZone: context.timeZone,
      top: context.integer("top"), least: context.integer("least"),
      providers: try UsageStudy.providers(context.text("providers")))
    let usage = Usage(rows, options)
    let provenance = try context.provenance(counts: usage.provenanceCounts)
    return UsageReport(usage: usage, options: options, provenance: provenance).report
  }

  /// Reads the value of `providers`; nil for all of them.
  static func providers(_ text: String) throws(Failure) -> [EmoteProvider]? {
    let words = text.split { $0 == "," || $0 == " " }.map(String.init)
    if words == ["all"] { return nil }
    let known = words.compactMap(EmoteProvider.init(rawValue:))
    guard known.count == words.count, !words.isEmpty else {
      let unknown = words.filter { EmoteProvider(rawValue: $0) == nil }.joined(separator: ", ")
      let names = EmoteProvider.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .manifestWrong,
        "parameter 'providers': '\(unknown)' is not known; write 'all', or some of \(names)")
    }
    return known
  }
}
