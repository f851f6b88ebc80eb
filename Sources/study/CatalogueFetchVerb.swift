import Chat
import Collecting
import Corpus
import Emotes
import Foundation
import StudyKit

/// `study catalogue fetch`: today's emote sets of a channel, from the services into a corpus.
struct CatalogueFetchVerb: Verb {
  let name = "catalogue fetch"

  let command = Command(
    call: "study catalogue fetch",
    summary: "Stores today's emote sets of a channel, asked of Twitch, BTTV, FFZ and 7TV.",
    discussion: KeyFile.rule,
    operands: [Operand("CHANNEL", .one, "The channel's login.")],
    flags: [
      Flag("corpus", "FILE", "The corpus; made when missing."),
      KeyFile.flag,
      Flag("output", "DIR", "Where answers are kept, else catalogues beside the corpus."),
      Flag("settings", "FILE", "Lines NAME=value with credentials and addresses."),
      Flag("json", "End with one line of JSON on standard output."),
      Flag("skip-code", "Exit with 99 when there was nothing to do."),
    ],
    exitCodes: [.done, .failed, .usage, .inputRefused, .nothingToDo])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let corpus = try command.value("corpus", of: arguments)
    let round = try round(arguments, corpus, place)
    let outcome = try round.run()
    let summary = try store(round, key: arguments["key"], place)
    let result = CatalogueFetchResult(outcome, summary, round.folder)
    for sentence in result.sentences { place.tell(sentence) }
    if arguments.has("json") { try place.sayJSON(result) } else { place.say(result.phrase) }
    let isIdle = result.code == .done && result.new == 0
    return isIdle && arguments.has("skip-code") ? .nothingToDo : result.code
  }

  private func round(
    _ arguments: Arguments, _ corpus: String, _ place: Surroundings
  ) throws -> CatalogueRound {
    let login = try command.login(of: arguments)
    let settings = try Settings(file: arguments["settings"], environment: place.environment)
    for warning in settings.warnings { place.tell(warning) }
    let beside = URL(filePath: corpus).deletingLastPathComponent().appending(path: "catalogues")
    return CatalogueRound(
      folder: CatalogueFolder(
        output: arguments["output"] ?? beside.path, login: login, day: place.now().date),
      corpus: corpus, settings: settings,
      client: place.client)
  }

  /// Brings the day's answers into the corpus, as `study catalogue import` does.
  private func store(
    _ round: CatalogueRound, key: String?, _ place: Surroundings
  ) throws -> CatalogueSummary {
    let files = round.folder.sources.map(round.folder.file)
    guard !files.isEmpty else { return CatalogueSummary() }
    let path = KeyFile.path(given: key, corpus: round.corpus, environment: place.environment)
    return try CatalogueImport.summary(
      of: files, in: round.corpus, key: path, defaults: CatalogueDefaults())
  }
}
