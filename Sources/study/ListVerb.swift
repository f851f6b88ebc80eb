import Manifest
import StudyKit

/// `study list`: which manifests there are, and which studies can run.
struct ListVerb: Verb {
  let name = "list"

  let command = Command(
    call: "study list",
    summary: "Lists the manifests under Studies and the studies that can run.",
    flags: [Flag("json", "Print one line of JSON instead.")],
    exitCodes: [.done, .failed, .usage])

  /// What is printed.
  private struct Result: Encodable {
    var manifests: [ManifestLine]
    var studies: [StudyLine]
  }

  private struct ManifestLine: Encodable {
    var path: String
    var problems: Int
    var slug: String
    var study: String?
    var title: String?
  }

  private struct StudyLine: Encodable {
    var name: String
    var path: String
    var summary: String?
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let project = Project(place)
    let files = project.root == nil ? [] : try project.manifests([])
    let result = Result(
      manifests: files.map(line),
      studies: StudyPrograms(place).all().map { program in
        StudyLine(
          name: program.name, path: program.path, summary: try? program.describe().summary)
      })
    if arguments.has("json") { try place.sayJSON(result) } else { show(result, in: place) }
    return .done
  }

  private func line(_ file: ManifestFile) -> ManifestLine {
    do throws(Problems) {
      let manifest = try Manifest(file: file.path)
      return ManifestLine(
        path: file.path, problems: 0, slug: file.slug, study: manifest.study, title: manifest.title)
    } catch {
      return ManifestLine(path: file.path, problems: error.list.count, slug: file.slug)
    }
  }

  private func show(_ result: Result, in place: Surroundings) {
    let manifests = result.manifests.map { line in
      (line.slug, line.title ?? "\(line.problems) problems; see 'study check \(line.slug)'")
    }
    let studies = result.studies.map { ($0.name, $0.summary ?? "does not answer 'describe'") }
    let sections = [
      Command.section("manifests", manifests), Command.section("studies", studies),
    ].filter { !$0.isEmpty }
    place.say(
      sections.isEmpty ? "no manifests and no studies here" : sections.joined(separator: "\n\n"))
  }
}
