import Chat
import Corpus
import Emotes
import StudyKit

/// `study catalogue import`: dated snapshots of emote sets into a corpus.
struct CatalogueImportVerb: Verb {
  private static let providers = EmoteProvider.services.map(\.rawValue).joined(separator: ", ")

  let name = "catalogue import"

  let command = Command(
    call: "study catalogue import",
    summary: "Stores dated snapshots of emote sets in a corpus.",
    discussion: KeyFile.rule,
    operands: [
      Operand("FILE", .some, "A catalogue: a list of names, or a response of an emote service.")
    ],
    flags: [
      Flag("corpus", "FILE", "The corpus; made when missing."),
      KeyFile.flag,
      Flag("channel", "LOGIN", "The channel of catalogues that do not tell theirs."),
      Flag("date", "DAY", "The day of a snapshot that does not tell its own (YYYY-MM-DD)."),
      Flag(
        "provider", "NAME",
        "Who offers the emotes of a plain list: \(CatalogueImportVerb.providers)."),
      Flag("json", "End with one line of JSON on standard output."),
    ],
    exitCodes: [.done, .failed, .usage, .inputRefused])

  /// What `--json` prints.
  private struct Result: Encodable {
    var catalogues: Int
    var entries: Int
    var new: Int
    var refused: Int
    var unchanged: Int
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let summary = try store(arguments, place)
    for refusal in summary.refusals { place.tell(refusal.sentence) }
    try show(summary, asJSON: arguments.has("json"), in: place)
    guard !summary.refusals.isEmpty else { return .done }
    return summary.new + summary.unchanged > 0 ? .inputRefused : .failed
  }

  private func store(_ arguments: Arguments, _ place: Surroundings) throws -> CatalogueSummary {
    let corpus = try command.value("corpus", of: arguments)
    let key = KeyFile.path(
      given: arguments["key"], corpus: corpus, environment: place.environment)
    return try CatalogueImport.summary(
      of: arguments.operands, in: corpus, key: key, defaults: defaults(arguments))
  }

  private func defaults(_ arguments: Arguments) throws(Failure) -> CatalogueDefaults {
    var defaults = CatalogueDefaults()
    defaults.channel = arguments["channel"].map { Channel(login: $0) }
    if let text = arguments["date"] {
      guard let date = CivilDate(text) else {
        throw command.wrong("--date '\(text)' is not a day; write 2026-03-01")
      }
      defaults.date = date
    }
    if let text = arguments["provider"] {
      guard let provider = EmoteProvider.services.first(where: { $0.rawValue == text }) else {
        throw command.wrong(
          "--provider '\(text)' is not known; there are \(CatalogueImportVerb.providers)")
      }
      defaults.provider = provider
    }
    return defaults
  }

  private func show(_ summary: CatalogueSummary, asJSON: Bool, in place: Surroundings) throws {
    let refused = summary.refusals.count
    if asJSON {
      return try place.sayJSON(
        Result(
          catalogues: summary.new + summary.unchanged, entries: summary.entries, new: summary.new,
          refused: refused, unchanged: summary.unchanged))
    }
    place.say(
      "\(summary.new) \(summary.new == 1 ? "catalogue" : "catalogues") stored with \(summary.entries) emotes, "
        + "\(summary.unchanged) unchanged, \(refused) refused")
  }
}
