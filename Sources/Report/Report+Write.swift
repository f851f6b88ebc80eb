import FoundationEssentials

extension Report {
  /// Writes the report's files into a folder, each one whole or not at all.
  ///
  /// The folder is made when it is not there. Figures and tables of an earlier report that this one
  /// does not have are removed; they are known by the list in that report's `run.json`, so nothing
  /// else in the folder is touched. `run.json` is written last.
  ///
  /// - Throws: `ReportError` when the folder or a file cannot be written.
  public func write(to directory: String, environment: [String: String]) throws(ReportError) {
    let files = files(environment: environment)
    let folder = URL(filePath: directory, directoryHint: .isDirectory)
    let earlier = Report.namesOfEarlierReport(in: folder)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: directory, reason: Report.reason(error))
    }
    for file in files where file.name != Report.runName { try Report.write(file, in: folder) }
    for name in earlier.subtracting(files.map(\.name)).sorted() {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
    for file in files where file.name == Report.runName { try Report.write(file, in: folder) }
  }

  private static let runName = "run.json"

  private static func write(_ file: ReportFile, in folder: URL) throws(ReportError) {
    let url = folder.appending(path: file.name)
    do {
      try Data(file.bytes).write(to: url, options: .atomic)
    } catch {
      throw .unwritable(path: url.path(percentEncoded: false), reason: reason(error))
    }
  }

  /// The figures and tables that an earlier report says it wrote.
  private static func namesOfEarlierReport(in folder: URL) -> Set<String> {
    struct Run: Decodable {
      var files: [String]
    }
    guard let data = try? Data(contentsOf: folder.appending(path: runName)),
      let run = try? JSONDecoder().decode(Run.self, from: data)
    else { return [] }
    return Set(run.files.filter { isPlain($0) && ($0.hasSuffix(".svg") || $0.hasSuffix(".csv")) })
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: "no permission"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteFileExists: "a file of that name is in the way"
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such folder"
    case let code?: "file error \(code.rawValue)"
    case nil: "unknown file error"
    }
  }
}
