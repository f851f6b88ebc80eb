public import Chat
public import Corpus
public import FoundationEssentials
public import Report

/// What a study works on: parameter values, the selected part of a corpus, the manifest's facts.
public struct StudyContext {
  /// The report's title.
  public let title: String
  /// The question of the study, for the report.
  public let question: String
  /// The zone of days and hours.
  public let timeZone: TimeZone
  /// The channels that the manifest names; empty for all.
  public let channels: [String]
  /// The first day of the selection; nil for no bound.
  public let from: CivilDate?
  /// The day after the last of the selection; nil for no bound.
  public let to: CivilDate?
  /// The seed of everything random.
  public let seed: UInt64
  /// The selected part of the corpus.
  public let corpus: Corpus

  private let study: String
  private let values: [String: Parameter.Value]

  /// Makes a context.
  ///
  /// - Parameters:
  ///   - study: the study that declares the parameters.
  ///   - title: the report's title.
  ///   - timeZone: the zone of days and hours.
  ///   - channels: the channels that the manifest names.
  ///   - from: the first day of the selection.
  ///   - to: the day after the last of the selection.
  ///   - seed: the seed of everything random.
  ///   - values: values of declared parameters; the others have their defaults.
  ///   - corpus: the selected part of the corpus.
  public init(
    study: any Study, title: String, timeZone: TimeZone = .gmt, channels: [String] = [],
    from: CivilDate? = nil, to: CivilDate? = nil, seed: UInt64 = 0,
    values: [String: Parameter.Value] = [:], corpus: Corpus
  ) {
    self.title = title
    self.question = study.question
    self.timeZone = timeZone
    self.channels = channels
    self.from = from
    self.to = to
    self.seed = seed
    self.corpus = corpus
    self.study = study.name
    let defaults = study.parameters.map { ($0.name, $0.defaultValue) }
    self.values = Dictionary(defaults, uniquingKeysWith: { first, _ in first })
      .merging(values) { _, given in given }
  }

  /// The value of a parameter declared with `Parameter.integer`.
  public func integer(_ name: String) -> Int {
    guard case .integer(let value) = values[name] else { undeclared(name, "integer") }
    return value
  }

  /// The value of a parameter declared with `Parameter.number`.
  public func number(_ name: String) -> Double {
    guard case .number(let value) = values[name] else { undeclared(name, "number") }
    return value
  }

  /// The value, in milliseconds, of a parameter declared with `Parameter.duration`.
  public func milliseconds(_ name: String) -> Int {
    guard case .duration(let value) = values[name] else { undeclared(name, "duration") }
    return value
  }

  /// The value of a parameter declared with `Parameter.choice` or `Parameter.text`.
  public func text(_ name: String) -> String {
    guard case .text(let value) = values[name] else { undeclared(name, "text") }
    return value
  }

  /// The value of a parameter declared with `Parameter.flag`.
  public func flag(_ name: String) -> Bool {
    guard case .flag(let value) = values[name] else { undeclared(name, "flag") }
    return value
  }

  /// What the report is made from.
  ///
  /// - Parameter counts: numbers that tell how much was selected, in order.
  /// - Returns: the provenance, with the parameters in effect sorted by name.
  /// - Throws: `CorpusError` when the corpus cannot be read.
  public func provenance(counts: [Provenance.Count]) throws(CorpusError) -> Provenance {
    Provenance(
      study: study, version: Version.current, seed: seed,
      parameters: StudyContext.written(values, timeZone: timeZone).sorted { $0.key < $1.key }
        .map { Provenance.Parameter(name: $0.key, value: $0.value) },
      selectionDigest: try corpus.selectionDigest(), counts: counts)
  }

  /// The parameters in effect, and the zone, which days depend on.
  static func written(_ values: [String: Parameter.Value], timeZone: TimeZone) -> [String: String] {
    values.mapValues(\.description).merging(["timeZone": timeZone.name]) { $1 }
  }

  private func undeclared(_ name: String, _ kind: String) -> Never {
    fatalError("study '\(study)' declares no \(kind) parameter '\(name)'")
  }
}
