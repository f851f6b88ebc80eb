import Exporting
import StudyKit

/// `study export totals`: the counts of each emote as one CSV file.
struct ExportTotalsVerb: Verb {
  let name = "export totals"

  let command = Command(
    call: "study export totals",
    summary: "Writes the counts of each emote over all days into a CSV file.",
    discussion: "A file that holds the same already is left untouched.",
    flags: [
      ExportSource.corpus,
      Flag("output", "FILE", "The file; replaced as a whole."),
      ExportSource.channel,
      Flag("old", "Write the old pipeline's file: emotes and their lead uses alone."),
      ExportSource.json,
    ],
    exitCodes: [.done, .failed, .usage])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let corpus = try command.value("corpus", of: arguments)
    let file = try command.value("output", of: arguments)
    let source = try ExportSource(corpus, channel: arguments["channel"])
    try source.tellIfEmpty(place)
    let form: ExportForm = arguments.has("old") ? .old : .views
    let outcome = try TotalsExport(of: source.snapshot, as: form).write(to: file)
    try outcome.show(file, asJSON: arguments.has("json"), in: place)
    return .done
  }
}
