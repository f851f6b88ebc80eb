import Corpus
import Exporting
import StudyKit

/// `study export daily`: one CSV file for each day.
struct ExportDailyVerb: Verb {
  let name = "export daily"

  let command = Command(
    call: "study export daily",
    summary: "Writes the counts of each day into a CSV file of its own.",
    flags: [
      Flag("corpus", "FILE", "The corpus."),
      Flag("output", "DIR", "The folder of the files; made when missing."),
      Flag("channel", "LOGIN", "Only this channel."),
      Flag("old", "Write the old pipeline's files: emotes with their lead uses alone."),
      Flag("json", "End with one line of JSON on standard output."),
    ],
    exitCodes: [.done, .failed, .usage])

  /// What `--json` prints.
  private struct Result: Encodable {
    var days: Int
    var left: [String]
    var removed: [String]
    var unchanged: Int
    var undated: Int64
    var written: Int
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let corpus = try command.value("corpus", of: arguments)
    let folder = try command.value("output", of: arguments)
    let channels = arguments["channel"].map { [$0] } ?? []
    let snapshot = try Corpus(path: corpus, selection: Selection(channels: channels)).snapshot()
    let export = DailyExport(of: snapshot, as: arguments.has("old") ? .old : .views)
    let outcome = try export.write(to: folder)
    tell(outcome, place)
    try show(outcome, asJSON: arguments.has("json"), in: place)
    return .done
  }

  private func tell(_ outcome: DailyOutcome, _ place: Surroundings) {
    if outcome.undated > 0 {
      place.tell(
        "\(outcome.undated) uses in streams without a day are in no file; tell their start in a "
          + "sidecar or with --started, and ingest them again")
    }
  }

  private func show(_ outcome: DailyOutcome, asJSON: Bool, in place: Surroundings) throws {
    if asJSON {
      return try place.sayJSON(
        Result(
          days: outcome.days, left: outcome.left, removed: outcome.removed,
          unchanged: outcome.unchanged, undated: outcome.undated, written: outcome.written))
    }
    place.say(
      "\(outcome.days) \(outcome.days == 1 ? "day" : "days"): \(outcome.written) written, "
        + "\(outcome.unchanged) unchanged, \(outcome.removed.count) removed")
  }
}
