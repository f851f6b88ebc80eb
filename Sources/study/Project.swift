import Foundation
import Manifest
import StudyKit

/// A project: a folder with `Studies/`, found by walking up, and the manifests in it.
struct Project {
  /// The folder that holds `Studies/`; nil outside a project.
  let root: String?
  private let workingFolder: String

  init(_ place: Surroundings) {
    workingFolder = place.workingFolder
    root = Project.root(above: place.workingFolder)
  }

  private static func root(above folder: String) -> String? {
    var folder = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    while !isFolder(folder.path + "/Studies") {
      if folder.path == "/" { return nil }
      folder = folder.deletingLastPathComponent()
    }
    return folder.path
  }

  /// The slugs of all manifests, sorted.
  func slugs() throws -> [String] {
    let folder = try inProject() + "/Studies"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return names.filter { isFile("\(folder)/\($0)/study.yaml") }.sorted()
  }

  /// The manifests that the operands name, by slug, folder or file; all when there are none.
  func manifests(_ operands: [String]) throws -> [ManifestFile] {
    try (operands.isEmpty ? slugs() : operands).map { try manifest($0) }
  }

  /// The manifest that an operand names.
  ///
  /// - Throws: `Failure` when there is none.
  func manifest(_ operand: String) throws -> ManifestFile {
    let path = absolute(operand)
    if let root, isFile("\(root)/Studies/\(operand)/study.yaml") {
      return manifestFile("\(root)/Studies/\(operand)/study.yaml")
    }
    if isFile(path + "/study.yaml") { return manifestFile(path + "/study.yaml") }
    if isFile(path) { return manifestFile(path) }
    let hint = Spelling.hint(for: operand, among: (try? slugs()) ?? [])
    throw Failure(.usage, "'\(operand)' is neither a manifest nor a folder of Studies\(hint)")
  }

  /// A path, seen from the current folder.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingFolder + "/" + path
  }

  private func inProject() throws(Failure) -> String {
    if let root { return root }
    throw Failure(
      .usage, "there is no folder Studies here or above; go to a project, or name a manifest file")
  }

  private func manifestFile(_ path: String) -> ManifestFile {
    let file = URL(filePath: path).standardizedFileURL
    let folder = file.deletingLastPathComponent()
    let isNamedByFolder = file.lastPathComponent == "study.yaml"
    let slug = (isNamedByFolder ? folder : file.deletingPathExtension()).lastPathComponent
    return ManifestFile(
      slug: slug, path: shown(file.path), report: shown((root ?? folder.path) + "/Reports/" + slug))
  }

  /// A path as a person here would write it.
  private func shown(_ path: String) -> String {
    let start = workingFolder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
  }
}
