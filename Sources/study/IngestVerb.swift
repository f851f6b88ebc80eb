import StudyKit

/// `study ingest`: chat logs into a corpus.
struct IngestVerb: Verb {
  let name = "ingest"

  let command = Command(
    call: "study ingest",
    summary: "Reads chat logs into a corpus; what it holds already is left alone.",
    discussion: KeyFile.rule,
    operands: [Operand("PATH", .some, "A chat log, or a folder of them.")],
    flags: [
      Flag("corpus", "FILE", "The corpus; made when missing."),
      KeyFile.flag,
      Flag("channel", "LOGIN", "The channel of logs that do not tell theirs."),
      Flag("started", "TIME", "The start of a log that does not tell its own (ISO 8601)."),
      Flag("format", "NAME", "The format, instead of recognising it by content."),
      Flag("prefix", "CHANNEL=PREFIX", "What a channel's emotes start with; may be repeated."),
      Flag("time-zone", "ZONE", "The zone of the channels' days, such as Asia/Seoul."),
      Flag("json", "End with one line of JSON on standard output."),
      Flag("skip-code", "Exit with 99 when there was nothing to do."),
    ],
    exitCodes: [.done, .failed, .usage, .inputRefused, .nothingToDo])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    throw Failure(.failed, "study ingest: not in this version yet")
  }
}
