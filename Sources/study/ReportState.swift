import Foundation

/// Whether a report is what its manifest would give now, judged by the report's `run.json`.
enum ReportState: Equatable {
  case missing
  case upToDate
  /// What has changed since, one phrase each.
  case outOfDate([String])

  /// What a run depends on.
  struct Run: Decodable, Equatable {
    /// The names of the report's files; nil in a run that is only planned.
    var files: [String]?
    var parameters: [String: String]
    var seed: UInt64
    var selectionDigest: String
    var version: String

    /// What is different in another run, one phrase each.
    func changes(to other: Run) -> [String] {
      var changes: [String] = []
      if version != other.version { changes.append("version \(version) is now \(other.version)") }
      if seed != other.seed { changes.append("seed \(seed) is now \(other.seed)") }
      for name in Set(parameters.keys).union(other.parameters.keys).sorted() {
        let (old, new) = (parameters[name] ?? "unset", other.parameters[name] ?? "unset")
        if old != new { changes.append("\(name) \(old) is now \(new)") }
      }
      if selectionDigest != other.selectionDigest { changes.append("the selected data changed") }
      return changes
    }
  }

  /// Compares the report in a folder with the run that would be made now.
  init(folder: String, now: Run) {
    guard let data = FileManager.default.contents(atPath: folder + "/run.json") else {
      self = .missing
      return
    }
    guard let run = try? JSONDecoder().decode(Run.self, from: data) else {
      self = .outOfDate(["run.json cannot be read"])
      return
    }
    let changes = run.changes(to: now) + ReportState.missingFiles(run.files ?? [], in: folder)
    self = changes.isEmpty ? .upToDate : .outOfDate(changes)
  }

  private static func missingFiles(_ names: [String], in folder: String) -> [String] {
    names.filter { !isFile(folder + "/" + $0) }.sorted().map { "\($0) is missing" }
  }

  /// A phrase for the person.
  var phrase: String {
    switch self {
    case .missing: "missing"
    case .upToDate: "up to date"
    case .outOfDate(let changes): "out of date: " + changes.joined(separator: ", ")
    }
  }
}
