import Foundation
import Manifest
import StudyKit

/// `study run`: a manifest in, a report out.
struct RunVerb: Verb {
  let name = "run"

  let command = Command(
    call: "study run",
    summary: "Answers a manifest: ingests its data if new, runs its study, writes the report.",
    discussion: KeyFile.rule,
    operands: [Operand("SLUG|FILE", .one, "A folder of Studies, or a manifest file.")],
    flags: [
      Flag("output", "DIR", "The folder of the report, instead of Reports/SLUG."),
      Flag("corpus", "FILE", "The corpus, instead of the manifest's."),
      KeyFile.flag,
      Flag("json", "Print one line of JSON instead of the report's path."),
      Flag("skip-code", "Exit with 99 when data and report are unchanged."),
    ],
    exitCodes: [
      .done, .failed, .usage, .manifestWrong, .dataQuality, .inputRefused, .nothingToDo,
    ])

  /// What `--json` prints.
  private struct Result: Encodable {
    var ingest: IngestOutcome
    var isUnchanged: Bool
    var report: String
    var study: String
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let file = try Project(place).manifest(arguments.operands[0])
    let study = try PreparedStudy(file, in: place)
    let corpus = arguments["corpus"] ?? study.manifest.corpus
    let ingested = try ingest(study, corpus, arguments["key"], place)
    let folder = arguments["output"] ?? file.report
    let before = FolderContent(folder)
    try study.program.run(manifest: file.path, corpus: corpus, output: folder)
    let result = Result(
      ingest: ingested, isUnchanged: before.files == FolderContent(folder).files,
      report: folder + "/report.md", study: study.manifest.study)
    try show(result, asJSON: arguments.has("json"), in: place)
    let isSkipped = result.isUnchanged && ingested.new == 0 && arguments.has("skip-code")
    return isSkipped && ingested.code == .done ? .nothingToDo : ingested.code
  }

  private func ingest(
    _ study: PreparedStudy, _ corpus: String, _ key: String?, _ place: Surroundings
  ) throws -> IngestOutcome {
    let path = KeyFile.path(given: key, corpus: corpus, environment: place.environment)
    let request = IngestRequest(study.manifest, corpus: corpus, key: path)
    if request.isEmpty { return IngestOutcome() }
    let outcome = try Ingest.run(request, in: place)
    guard outcome.code != .failed else {
      throw Failure(.failed, "none of the manifest's sources could be ingested; see above")
    }
    return outcome
  }

  private func show(_ result: Result, asJSON: Bool, in place: Surroundings) throws {
    if asJSON { return try place.sayJSON(result) }
    if result.isUnchanged { place.tell("the report is unchanged") }
    place.say(result.report)
  }
}
