import Exporting
import StudyKit

/// `study export daily`: one CSV file for each day.
struct ExportDailyVerb: Verb {
  let name = "export daily"

  let command = Command(
    call: "study export daily",
    summary: "Writes the counts of each day into a CSV file of its own.",
    discussion: "Files that hold the same already are left untouched.",
    flags: [
      ExportSource.corpus,
      Flag("output", "DIR", "The folder of the files; made when missing."),
      ExportSource.channel,
      Flag("old", "Write the old pipeline's files: emotes and their lead uses alone."),
      ExportSource.json,
    ],
    exitCodes: [.done, .failed, .usage])

  /// What `--json` prints.
  private struct Result: Encodable {
    var days: Int
    var otherFiles: [String]
    var unchanged: Int
    var undated: Int64
    var written: Int
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let corpus = try command.value("corpus", of: arguments)
    let folder = try command.value("output", of: arguments)
    let source = try ExportSource(corpus, channel: arguments["channel"])
    try source.tellIfEmpty(place)
    let form: ExportForm = arguments.has("old") ? .old : .views
    let outcome = try DailyExport(of: source.snapshot, as: form).write(to: folder)
    tell(outcome, form, folder, place)
    try show(outcome, asJSON: arguments.has("json"), in: place)
    return .done
  }

  private func tell(
    _ outcome: DailyOutcome, _ form: ExportForm, _ folder: String, _ place: Surroundings
  ) {
    if outcome.undated > 0 {
      place.tell(
        "\(outcome.undated) \(form == .old ? "lead uses" : "uses") in streams without a day are in "
          + "no file; tell these streams' start in sidecars, and ingest their logs again")
    }
    if let first = outcome.others.first {
      let count = outcome.others.count
      place.tell(
        "\(folder): \(count == 1 ? "1 file is named after a day" : "\(count) files are named after days") "
          + "not exported now, such as \(first); remove what is of an earlier export")
    }
  }

  private func show(_ outcome: DailyOutcome, asJSON: Bool, in place: Surroundings) throws {
    if asJSON {
      return try place.sayJSON(
        Result(
          days: outcome.days, otherFiles: outcome.others, unchanged: outcome.unchanged,
          undated: outcome.undated, written: outcome.written))
    }
    place.say(
      "\(outcome.days) \(outcome.days == 1 ? "day" : "days"): \(outcome.written) written, "
        + "\(outcome.unchanged) unchanged")
  }
}
