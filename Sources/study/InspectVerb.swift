import ChatLogs
import Corpus
import StudyKit

/// `study inspect`: what chat logs are taken for, and why.
struct InspectVerb: Verb {
  let name = "inspect"

  let command = Command(
    call: "study inspect",
    summary: "Says what files are taken for and why; nothing is stored.",
    operands: [
      Operand("FILE", .some, "A file that may be a chat log, or a folder or tar archive of them.")
    ],
    flags: [
      Flag("corpus", "FILE", "A corpus whose catalogues name emotes; it is not changed."),
      Flag("json", "Print one line of JSON a file instead."),
    ],
    exitCodes: [.done, .failed, .usage, .inputRefused])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let inputs = LogInputs(paths: arguments.operands)
    let inspector = try LogInspector(corpus: arguments["corpus"])
    var (taken, refused) = (0, 0)
    for refusal in inputs.refusals {
      try show(Inspection(refusal), asJSON: arguments.has("json"), in: place)
      refused += 1
    }
    var opener = LogOpener()
    for log in inputs.logs {
      let inspection = inspector.inspection(of: log, opener: &opener)
      try show(inspection, asJSON: arguments.has("json"), in: place)
      if inspection.refusal == nil { taken += 1 } else { refused += 1 }
    }
    if refused == 0 { return .done }
    return taken > 0 ? .inputRefused : .failed
  }

  private func show(_ inspection: Inspection, asJSON: Bool, in place: Surroundings) throws {
    if asJSON { try place.sayJSON(inspection) } else { place.output(inspection.text) }
  }
}
