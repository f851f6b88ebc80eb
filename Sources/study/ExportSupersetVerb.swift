import Exporting
import Foundation
import StudyKit
import Superset

/// `study export superset`: what Superset imports to show a corpus.
struct ExportSupersetVerb: Verb {
  let name = "export superset"

  let command = Command(
    call: "study export superset",
    summary: "Writes the bundle that Apache Superset imports: a dashboard over the corpus.",
    discussion: """
      The bundle names the corpus by its absolute path, and Superset opens it read-only.
      Files that hold the same already are left untouched.
      """,
    flags: [
      ExportSource.corpus,
      Flag(
        "output", "DIR|FILE.zip", "The folder of the bundle, made when missing; or a ZIP archive."),
      ExportSource.json,
    ],
    exitCodes: [.done, .failed, .usage])

  /// What `--json` prints.
  private struct Result: Encodable {
    var files: Int
    var output: String
    var written: Int
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let corpus = try command.value("corpus", of: arguments)
    let output = try command.value("output", of: arguments)
    try ExportSource(corpus, channel: nil).tellIfEmpty(place)
    let bundle = SupersetBundle(corpus: absolute(corpus, place))
    let written = try write(bundle, to: output)
    tellNext(output, place)
    if arguments.has("json") {
      try place.sayJSON(Result(files: bundle.files.count, output: output, written: written))
    } else {
      place.say("\(output): \(bundle.files.count) files, \(written) written")
    }
    return .done
  }

  private func isArchive(_ output: String) -> Bool { output.lowercased().hasSuffix(".zip") }

  /// Writes the bundle; how many of its files changed.
  private func write(_ bundle: SupersetBundle, to output: String) throws -> Int {
    let files = FileBundle(bundle.files)
    guard isArchive(output) else { return try files.write(toFolder: output) }
    let isWritten = try files.write(toArchive: output, below: SupersetBundle.name)
    return isWritten ? bundle.files.count : 0
  }

  private func absolute(_ path: String, _ place: Surroundings) -> String {
    let folder = URL(filePath: place.workingFolder, directoryHint: .isDirectory)
    return URL(filePath: path, relativeTo: folder).standardizedFileURL.path
  }

  private func tellNext(_ output: String, _ place: Surroundings) {
    let path = ShellCommand.quoted(output)
    place.tell(
      isArchive(output)
        ? "import it once with: superset import-dashboards -p \(path) -u admin"
        : "import it, again and again, with: superset import-directory -o \(path)")
  }
}
