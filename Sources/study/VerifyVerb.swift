import Foundation
import Manifest
import StudyKit

/// `study verify`: whether reports still come out of their manifests, byte for byte.
struct VerifyVerb: Verb {
  let name = "verify"

  let command = Command(
    call: "study verify",
    summary: "Makes reports again in a temporary folder and compares every byte.",
    discussion: """
      A manifest with sources gets a fresh corpus and a fresh key; one without is answered
      from its corpus. environment.json, which tells of the machine, is not compared.
      """,
    operands: [Operand("SLUG|FILE", .any, "Manifests; all of Studies when none is named.")],
    flags: [Flag("json", "Print one line of JSON instead of sentences.")],
    exitCodes: [.done, .failed, .usage, .manifestWrong, .dataQuality, .reportDiffers])

  /// What `--json` prints of one report.
  private struct Result: Encodable {
    var differences: [String]
    var exitCode: Int32
    var slug: String
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let results = try Project(place).manifests(arguments.operands).map { verify($0, place) }
    if arguments.has("json") {
      try place.sayJSON(["reports": results])
    } else {
      for result in results { show(result, place) }
    }
    let codes = results.compactMap { ExitCode(rawValue: $0.exitCode) }.filter { $0 != .done }
    return codes.first { $0 != .reportDiffers } ?? codes.first ?? .done
  }

  private func show(_ result: Result, _ place: Surroundings) {
    for line in result.differences { place.say(line) }
    if result.exitCode == ExitCode.done.rawValue { place.say("\(result.slug): the same") }
  }

  private func verify(_ file: ManifestFile, _ place: Surroundings) -> Result {
    do {
      let differences = try differences(file, place).map { $0.sentence(in: file.report) }
      let code = differences.isEmpty ? ExitCode.done : .reportDiffers
      return Result(differences: differences, exitCode: code.rawValue, slug: file.slug)
    } catch {
      let failure = Failure(error)
      place.tell(failure.sentence)
      return Result(differences: [], exitCode: failure.code.rawValue, slug: file.slug)
    }
  }

  private func differences(_ file: ManifestFile, _ place: Surroundings) throws -> [FileDifference] {
    let study = try PreparedStudy(file, in: place)
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let corpus = try corpus(of: study, in: folder, place)
    try study.program.run(manifest: file.path, corpus: corpus, output: folder + "/report")
    return FolderContent(file.report).differences(from: FolderContent(folder + "/report"))
  }

  private func corpus(of study: PreparedStudy, in folder: String, _ place: Surroundings) throws
    -> String
  {
    if study.manifest.sources.isEmpty { return study.manifest.corpus }
    let request = IngestRequest(
      study.manifest, corpus: folder + "/corpus.sqlite", key: folder + "/pseudonym.key")
    guard try Ingest.run(request, in: place).code != .failed else {
      throw Failure(.failed, "none of the sources of '\(study.manifest.title)' could be ingested")
    }
    return request.corpus
  }
}
