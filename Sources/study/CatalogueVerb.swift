import StudyKit

/// `study catalogue`: dated snapshots of emote sets into a corpus.
struct CatalogueVerb: Verb {
  let name = "catalogue"

  let command = Command(
    call: "study catalogue",
    summary: "Imports dated snapshots of emote sets: study catalogue import FILE...",
    discussion: KeyFile.rule,
    operands: [
      Operand("import", .one, "What to do with the files."),
      Operand("FILE", .some, "A catalogue: a list of names, or a response of an emote service."),
    ],
    flags: [
      Flag("corpus", "FILE", "The corpus; made when missing."),
      KeyFile.flag,
      Flag("channel", "LOGIN", "The channel of catalogues that do not tell theirs."),
      Flag("date", "DAY", "The day of a snapshot that does not tell its own."),
      Flag("json", "End with one line of JSON on standard output."),
    ],
    exitCodes: [.done, .failed, .usage, .inputRefused])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    throw Failure(.failed, "study catalogue: not in this version yet")
  }
}
