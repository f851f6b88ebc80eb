import Foundation

/// Finds the programs `study-NAME`: beside this program, then on PATH, as git does.
struct StudyPrograms {
  private let folders: [String]

  init(_ place: Surroundings) {
    let path = place.environment["PATH"] ?? ""
    folders = [place.programFolder] + path.split(separator: ":").map(String.init)
  }

  /// The program of a name; nil when there is none.
  func find(_ name: String) -> StudyProgram? {
    guard !name.isEmpty, !name.contains("/") else { return nil }
    return folders.lazy.map { StudyProgram(name: name, path: "\($0)/study-\(name)") }
      .first(where: \.isExecutable)
  }

  /// All programs, sorted by name; of equal names the one that `find` finds.
  func all() -> [StudyProgram] {
    let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    let names = files.filter { $0.hasPrefix("study-") && !$0.contains(".") }.map { $0.dropFirst(6) }
    return Set(names).sorted().compactMap { find(String($0)) }
  }
}
