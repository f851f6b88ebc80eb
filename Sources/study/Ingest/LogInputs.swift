import ChatLogs
import Foundation

/// The chat logs behind the paths that a person names: files as they are, folders and archives
/// searched.
struct LogInputs {
  private(set) var logs: [LogInput] = []
  private(set) var refusals: [Refusal] = []

  /// Endings that files in a folder or archive must have to be taken for chat logs, before `.gz` or
  /// `.zst`.
  private static let endings: Set<String> = [
    "txt", "text", "log", "json", "jsonl", "ndjson", "irc", "csv", "html",
  ]
  /// Endings of what may hold chat and cannot be read: taken, so that it is refused with its reason.
  private static let foreignEndings: Set<String> = ["parquet", "zip"]

  /// Looks up paths; a log that is named twice is taken once.
  init(paths: [String]) {
    for path in paths { add(path) }
    var seen: Set<String> = []
    logs = logs.filter { seen.insert($0.shown).inserted }
  }

  private mutating func add(_ path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      refuse(path, "there is no such file or folder")
      return
    }
    if isFolder.boolValue { addFolder(path) } else { addFile(path, in: nil) }
  }

  private mutating func addFile(_ path: String, in folder: String?) {
    var status = stat()
    if stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFREG {
      // A log is read twice, for its digest and for its messages; a pipe can be read once.
      refuse(path, "not a file; save the log and name the file")
    } else if VODFile.isName(of: path), VODFile(path: path) != nil {
      // It tells of the logs beside it.
      if folder == nil { refuse(path, "not a chat log; name the logs beside it or their folder") }
    } else if LogInputs.isArchive(path) {
      addArchive(path, in: folder)
    } else {
      logs.append(LogInput(file: path, folder: folder))
    }
  }

  private mutating func addArchive(_ path: String, in folder: String?) {
    let archive = LogArchive(path: path, folder: folder)
    logs += archive.logs
    if let problem = archive.problem {
      refusals.append(Refusal(path: path, sentence: problem.description))
    } else if archive.logs.isEmpty {
      refuse(path, "the archive holds no chat logs \(LogInputs.rule)")
    }
  }

  /// Adds what lies below a folder, sorted by path.
  private mutating func addFolder(_ path: String) {
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let found = names.filter {
      LogInputs.isLog($0) || LogInputs.isVisible($0) && LogInputs.isArchive($0)
    }
    .sorted()
    for name in found { addFile("\(folder)/\(name)", in: folder) }
    if found.isEmpty { refuse(path, "the folder holds no chat logs \(LogInputs.rule)") }
  }

  private mutating func refuse(_ path: String, _ reason: String) {
    refusals.append(Refusal(path: path, sentence: "\(path): \(reason)"))
  }

  private static var rule: String {
    "(files ending in .\(endings.sorted().joined(separator: ", .")) or these with .gz or .zst)"
  }

  /// Whether a file in a folder or archive is taken for a log; hidden files and sidecars are
  /// not.
  static func isLog(_ path: String) -> Bool {
    guard isVisible(path), !path.hasSuffix(Sidecar.ending) else { return false }
    let bare =
      [".gz", ".zst"].first(where: path.hasSuffix).map { path.dropLast($0.count) } ?? path[...]
    guard let ending = bare.split(separator: "/").last?.split(separator: ".").dropFirst().last
    else {
      return false
    }
    return endings.union(foreignEndings).contains(ending.lowercased())
  }

  private static func isArchive(_ path: String) -> Bool {
    LogArchive.endings.contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether no part of a path is hidden.
  private static func isVisible(_ path: String) -> Bool {
    !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
