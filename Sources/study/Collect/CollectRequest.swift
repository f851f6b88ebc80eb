import Chat
import Collecting
import Foundation
import Manifest
import StudyKit

/// What a person asks `study collect` for.
struct CollectRequest {
  /// The channel's login.
  let login: String
  /// The folder of all channels.
  let output: String
  /// The corpus; nil when none was named.
  let corpus: String?
  /// When streams must have begun.
  let period: Period
  /// Where the list of VODs comes from.
  let source: VODListing.Source
  /// The address of a server of logs, whose days are collected instead of VODs; nil for none.
  let logs: String?
  /// The downloader that was named.
  let downloader: String?
  /// How many downloads run at once.
  let jobs: Int

  /// Reads a command line.
  ///
  /// - Throws: `Failure` with `ExitCode.usage`.
  init(_ arguments: Arguments, of command: Command) throws(Failure) {
    login = try command.login(of: arguments)
    var folder = try command.value("output", of: arguments)
    while folder.hasSuffix("/"), folder != "/" { folder.removeLast() }
    output = folder
    corpus = arguments["corpus"]
    period = try CollectRequest.period(arguments, command)
    source = try CollectRequest.source(arguments, login, command)
    logs = try CollectRequest.logs(arguments, command)
    downloader = arguments["downloader"]
    jobs = try CollectRequest.jobs(arguments, command)
  }

  private static func period(_ arguments: Arguments, _ command: Command) throws(Failure) -> Period {
    let period = Period(
      since: try time("since", arguments, command), until: try time("until", arguments, command))
    if let since = period.since, let until = period.until, since >= until {
      throw command.wrong(
        "--since \(since) is not before --until \(until), so that no stream can begin between them")
    }
    return period
  }

  private static func time(_ flag: String, _ arguments: Arguments, _ command: Command)
    throws(Failure) -> Instant?
  {
    guard let text = arguments[flag] else { return nil }
    if let time = Instant(iso8601: text.utf8) { return time }
    throw command.wrong("--\(flag) '\(text)' is not a time; write 2026-03-01T20:00:00Z or a day")
  }

  private static func source(_ arguments: Arguments, _ login: String, _ command: Command)
    throws(Failure) -> VODListing.Source
  {
    if arguments.has("ids"), arguments.has("mirror") {
      throw command.wrong("--ids and --mirror are two lists of VODs; give one of them")
    }
    if arguments.has("mirror-pattern"), !arguments.has("mirror") {
      throw command.wrong("--mirror-pattern says what names a VOD on a page; name it with --mirror")
    }
    if let file = arguments["ids"] { return .file(file) }
    guard let template = arguments["mirror"] else { return .helix }
    return .mirror(
      try page(template, login, command),
      try pattern(arguments["mirror-pattern"] ?? MirrorPattern.usual, command))
  }

  private static func page(_ template: String, _ login: String, _ command: Command)
    throws(Failure) -> URL
  {
    let address = URL(ofPage: template.replacing("{channel}", with: login))
    if let address, template.contains("{channel}") { return address }
    throw command.wrong(
      "--mirror '\(template)' is no address with {channel} for the login; write it like "
        + "https://example.org/{channel}/videos")
  }

  private static func logs(_ arguments: Arguments, _ command: Command) throws(Failure) -> String? {
    guard let address = arguments["from-logs"] else { return nil }
    for flag in ["ids", "mirror", "downloader", "jobs"] where arguments.has(flag) {
      throw command.wrong(
        "--\(flag) is about VODs, of which --from-logs needs none; give one of them")
    }
    return address
  }

  private static func pattern(_ text: String, _ command: Command) throws(Failure) -> MirrorPattern {
    do {
      return try MirrorPattern(text)
    } catch {
      throw command.wrong("--mirror-pattern '\(text)' \(error)")
    }
  }

  private static func jobs(_ arguments: Arguments, _ command: Command) throws(Failure) -> Int {
    guard let text = arguments["jobs"] else { return 2 }
    guard let jobs = Int(text), (1...16).contains(jobs) else {
      throw command.wrong("--jobs takes a whole number from 1 to 16, not '\(text)'")
    }
    return jobs
  }
}
