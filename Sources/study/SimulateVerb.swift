import StudyKit

/// `study simulate`: chat of invented people.
struct SimulateVerb: Verb {
  let name = "simulate"

  let command = Command(
    call: "study simulate",
    summary: "Writes chat logs of invented people, the same for the same seed.",
    flags: [
      Flag("seed", "NUMBER", "The seed."),
      Flag("output", "DIR", "The folder that the logs are written into."),
    ],
    exitCodes: [.done, .failed, .usage])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    throw Failure(.failed, "study simulate: not in this version yet")
  }
}
