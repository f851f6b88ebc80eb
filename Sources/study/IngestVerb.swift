import Chat
import ChatLogs
import Foundation
import Manifest
import StudyKit

/// `study ingest`: chat logs into a corpus.
struct IngestVerb: Verb {
  let name = "ingest"

  let command = Command(
    call: "study ingest",
    summary: "Reads chat logs into a corpus; what it holds already is left alone.",
    discussion: KeyFile.rule,
    operands: [Operand("PATH", .some, "A chat log, or a folder or tar archive of them.")],
    flags: [
      Flag("corpus", "FILE", "The corpus; made when missing."),
      KeyFile.flag,
      Flag("channel", "LOGIN", "The channel of logs that do not tell theirs."),
      Flag("started", "TIME", "The start of a log that does not tell its own (ISO 8601)."),
      Flag("format", "NAME", "The format, instead of recognising it by content."),
      Flag(
        "path-pattern", "PATTERN",
        "What logs' paths tell, such as {channel}/{date}_{time}_{vod}/*."),
      Flag(
        "columns", "WHAT=NAME",
        "What CSV columns hold, as user=name,text=body; also time and channel."),
      Flag(
        "prefix", "CHANNEL=PREFIX",
        "What a channel's emotes start with; several separated by commas."),
      Flag("bots", "FILE", "The bots to leave out, one login a line; only for a new corpus."),
      Flag("time-zone", "ZONE", "The zone of the channels' days, such as Asia/Seoul."),
      Flag("newest", "N", "Read only the N logs whose streams started last."),
      Flag("replace", "Let these logs count instead of better ones of the same time."),
      Flag("json", "End with one line of JSON on standard output."),
      Flag("skip-code", "Exit with 99 when there was nothing to do."),
    ],
    exitCodes: [.done, .failed, .usage, .inputRefused, .nothingToDo])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let outcome = try Ingest.run(request(arguments, place), in: place)
    if arguments.has("json") { try place.sayJSON(outcome) } else { place.say(outcome.phrase) }
    let isIdle = outcome.new == 0 && outcome.refused == 0
    return isIdle && arguments.has("skip-code") ? .nothingToDo : outcome.code
  }

  private func request(_ arguments: Arguments, _ place: Surroundings) throws -> IngestRequest {
    let corpus = try command.value("corpus", of: arguments)
    let key = KeyFile.path(
      given: arguments["key"], corpus: corpus, environment: place.environment)
    var request = IngestRequest(corpus: corpus, key: key)
    request.inputs = arguments.operands
    request.channel = try arguments["channel"].map(channel)
    request.startedAt = try arguments["started"].map(start)
    request.format = try arguments["format"].map(format)
    request.pathPattern = try arguments["path-pattern"].map(pattern)
    request.columns = try arguments["columns"].map(columns)
    request.prefixes = try (arguments["prefix"] ?? "").split(separator: ",").map(prefix)
    request.bots = try arguments["bots"].map(bots)
    request.newest = try arguments["newest"].map(number)
    request.replaces = arguments.has("replace")
    request.timeZone = try arguments["time-zone"].map(zone)
    return request
  }

  private func channel(_ text: String) throws(Failure) -> String {
    let login = Channel(login: text).login ?? ""
    if Channel.isLogin(login) { return login }
    throw command.wrong(
      "--channel '\(text)' is not a login; write the name in the channel's address")
  }

  private func start(_ text: String) throws(Failure) -> Instant {
    guard let start = Instant(iso8601: text.utf8) else {
      throw command.wrong("--started '\(text)' is not a time; write 2026-03-01T20:00:00Z")
    }
    return start
  }

  private func format(_ text: String) throws(Failure) -> LogFormat {
    if let format = LogFormat(rawValue: text) { return format }
    let names = LogFormat.allCases.map(\.rawValue)
    throw command.wrong(
      "--format '\(text)' is not known; there are " + names.joined(separator: ", ")
        + Spelling.hint(for: text, among: names))
  }

  private func pattern(_ text: String) throws(Failure) -> PathPattern {
    do {
      return try PathPattern(text)
    } catch {
      throw command.wrong("--path-pattern '\(text)' \(error)")
    }
  }

  private func columns(_ text: String) throws(Failure) -> CSVColumns {
    var names: [String: String] = [:]
    for word in text.split(separator: ",") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let known = CSVColumns.CodingKeys.allCases.map(\.rawValue)
      guard parts.count == 2, known.contains(parts[0]) else {
        let hint = Spelling.hint(for: parts.first ?? "", among: known)
        throw command.wrong(
          "--columns '\(word)' is not user=NAME, text=NAME, time=NAME or channel=NAME\(hint)")
      }
      names[parts[0]] = parts[1]
    }
    guard let user = names["user"], let text = names["text"] else {
      throw command.wrong("--columns needs user=NAME and text=NAME")
    }
    return CSVColumns(
      time: names["time"], user: user, text: text, channel: names["channel"])
  }

  private func prefix(_ text: Substring) throws(Failure) -> Manifest.Prefix {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else {
      throw command.wrong("--prefix '\(text)' has no '='; write CHANNEL=PREFIX")
    }
    return Manifest.Prefix(channel: String(parts[0]), prefix: String(parts[1]))
  }

  private func number(_ text: String) throws(Failure) -> Int {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), number > 0
    else { throw command.wrong("--newest '\(text)' is not a number of logs; write 1 or more") }
    return number
  }

  private func bots(_ file: String) throws(Failure) -> [String] {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Failure(.failed, "\(file): cannot be read; --bots takes a text file, a login a line")
    }
    return text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
  }

  private func zone(_ name: String) throws(Failure) -> TimeZone {
    guard let zone = TimeZone(identifier: name) else {
      throw command.wrong("--time-zone '\(name)' is not a zone; write Asia/Seoul or UTC")
    }
    return zone
  }
}

extension IngestOutcome {
  /// The outcome in words.
  fileprivate var phrase: String {
    "\(sources) \(sources == 1 ? "source" : "sources"): \(new) read, \(unchanged) unchanged, \(refused) refused; "
      + "\(records) records = \(messages) messages + \(notices) notices + \(ignored) ignored "
      + "+ \(rejected) rejected"
  }
}
