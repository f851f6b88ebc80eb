import Exporting
import StudyKit

/// `study export result-db`: the old pipeline's database.
struct ExportResultVerb: Verb {
  let name = "export result-db"

  let command = Command(
    call: "study export result-db",
    summary: "Writes the old pipeline's database: the table result3 of emotes and lead uses.",
    discussion: "The file is replaced as a whole: who has the old one open goes on reading it.",
    operands: [
      Operand("FILE", .one, "The database; a file that is something else is refused.")
    ],
    flags: [ExportSource.corpus, ExportSource.json],
    exitCodes: [.done, .failed, .usage])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let corpus = try command.value("corpus", of: arguments)
    let file = arguments.operands[0]
    let source = try ExportSource(corpus, channel: nil)
    try source.tellIfEmpty(place)
    let outcome = try ResultDatabase(of: source.snapshot).write(to: file)
    try outcome.show(file, asJSON: arguments.has("json"), in: place)
    return .done
  }
}
