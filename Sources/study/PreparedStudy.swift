import Manifest
import StudyKit

/// A manifest that was read, with its study's program and what that program tells.
struct PreparedStudy {
  var manifest: Manifest
  var program: StudyProgram
  var description: StudyDescription

  /// Reads a manifest, finds its study and checks its parameters.
  ///
  /// - Throws: `Problems` when the manifest is wrong; `Failure` when the study does not answer.
  init(_ file: ManifestFile, in place: Surroundings) throws {
    manifest = try Manifest(file: file.path)
    let programs = StudyPrograms(place)
    guard let found = programs.find(manifest.study) else {
      let hint = Spelling.hint(for: manifest.study, among: programs.all().map(\.name))
      throw manifest.problem(
        .study, "there is no study '\(manifest.study)'\(hint) (see 'study list')")
    }
    program = found
    description = try found.describe()
    _ = try description.parameters.values(in: manifest)
  }
}
