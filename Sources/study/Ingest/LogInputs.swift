import Foundation

/// The chat logs behind the paths that a person names: files as they are, folders searched.
struct LogInputs {
  private(set) var files: [String] = []
  private(set) var refusals: [Refusal] = []

  /// Endings that files in a folder must have to be taken for chat logs, before `.gz`.
  static let endings: Set<String> = ["txt", "text", "log", "json", "jsonl", "ndjson", "irc", "csv"]

  /// Looks up paths; a file named twice is taken once.
  init(paths: [String]) {
    for path in paths { add(path) }
    var seen: Set<String> = []
    files = files.filter { seen.insert($0).inserted }
  }

  private mutating func add(_ path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      refusals.append(Refusal(path: path, sentence: "\(path): there is no such file or folder"))
      return
    }
    guard isFolder.boolValue else {
      addFile(path)
      return
    }
    let found = LogInputs.logs(in: path)
    files += found
    if found.isEmpty {
      refusals.append(
        Refusal(
          path: path,
          sentence: "\(path): the folder holds no chat logs "
            + "(files ending in .\(LogInputs.endings.sorted().joined(separator: ", ."))"
            + " or these with .gz)"))
    }
  }

  private mutating func addFile(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      files.append(path)
    } else {
      // A log is read twice, for its digest and for its messages; a pipe can be read once.
      refusals.append(
        Refusal(path: path, sentence: "\(path): not a file; save the log and name the file"))
    }
  }

  /// The logs below a folder, sorted by path; hidden files and sidecars are passed over.
  private static func logs(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter(isLog).sorted().map {
      folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)"
    }
  }

  private static func isLog(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }),
      !name.hasSuffix(Sidecar.ending)
    else { return false }
    let bare = name.hasSuffix(".gz") ? name.dropLast(3) : name
    guard let dot = bare.lastIndex(of: ".") else { return false }
    return endings.contains(bare[bare.index(after: dot)...].lowercased())
  }
}
