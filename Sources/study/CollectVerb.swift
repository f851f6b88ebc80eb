import Chat
import Collecting
import Manifest
import StudyKit

/// `study collect`: the chat of a channel's VODs into a folder.
struct CollectVerb: Verb {
  let name = "collect"

  let command = Command(
    call: "study collect",
    summary: "Downloads the chat of a channel's VODs or days that is not there yet.",
    discussion: """
      VODs are listed by Twitch, which asks for TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET, in a
      file, or on a mirror's page. Settings are variables of the environment, else lines of
      --settings FILE, else of $STUDY_SETTINGS, else of ~/.config/study/settings. All of it is in
      Data/collecting.md.
      """,
    operands: [Operand("CHANNEL", .one, "The channel's login.")],
    flags: [
      Flag("output", "DIR", "The folder of all channels' logs; made when missing."),
      Flag("corpus", "FILE", "A corpus; what it holds is not downloaded."),
      Flag("since", "TIME", "Only streams that began then or later (ISO 8601 or a day, UTC)."),
      Flag("until", "TIME", "Only streams that began before then."),
      Flag("ids", "FILE", "VODs, one a line, instead of Twitch's list; - for standard input."),
      Flag("mirror", "URL", "A page with {channel} that names VODs, instead of Twitch's list."),
      Flag("mirror-pattern", "TEXT", "What names a VOD there; \(MirrorPattern.usual) when absent."),
      Flag("from-logs", "URL", "A justlog or rustlog, whose days are collected instead of VODs."),
      Flag("downloader", "FILE", "TwitchDownloaderCLI, when it is not on PATH."),
      Flag("settings", "FILE", "Lines NAME=value with credentials and addresses."),
      Flag("jobs", "N", "How many VODs are downloaded at once, 1 to 16; 2 when absent."),
      Flag("json", "End with one line of JSON on standard output."),
    ],
    exitCodes: [.done, .failed, .usage, .inputRefused, .nothingToDo])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let request = try CollectRequest(arguments, of: command)
    let settings = try Settings(file: arguments["settings"], environment: place.environment)
    for warning in settings.warnings { place.tell(warning) }
    if let address = request.logs {
      let service = try logs(address, place)
      return try tell(
        LogServiceRound(request: request, service: service, place: place).run(), arguments, place)
    }
    return try tell(
      Collect(request: request, settings: settings, place: place).run(), arguments, place)
  }

  private func logs(_ address: String, _ place: Surroundings) throws(Failure) -> LogService {
    if let service = LogService(address, client: place.client) { return service }
    throw command.wrong(
      "--from-logs '\(address)' is not an address; write it like https://logs.example.org")
  }

  private func tell<Note>(
    _ result: CollectResult<Note>, _ arguments: Arguments, _ place: Surroundings
  ) throws -> ExitCode {
    for sentence in result.sentences { place.tell(sentence) }
    if arguments.has("json") { try place.sayJSON(result) } else { place.say(result.phrase) }
    return result.code
  }
}
