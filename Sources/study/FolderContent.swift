import Foundation

/// The files of a report's folder and their bytes; hidden files are not part of a report.
struct FolderContent {
  /// The bytes of each file, by its path within the folder.
  let files: [String: Data]

  /// Reads a folder; a missing one has no files.
  init(_ folder: String) {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let pairs = names.filter { !$0.hasPrefix(".") && isFile(folder + "/" + $0) }
      .map { ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) }
    files = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// What is different in a regenerated report, sorted by file.
  ///
  /// `environment.json` tells of the machine and is not compared.
  func differences(from regenerated: FolderContent) -> [FileDifference] {
    Set(files.keys).union(regenerated.files.keys).subtracting(["environment.json"]).sorted()
      .compactMap { name in
        switch (files[name], regenerated.files[name]) {
        case (let old?, let new?):
          old == new ? nil : FileDifference(file: name, kind: .line(FolderContent.line(old, new)))
        case (nil, _): FileDifference(file: name, kind: .missing)
        case (_, nil): FileDifference(file: name, kind: .extra)
        }
      }
  }

  /// The number of the first line that differs.
  private static func line(_ left: Data, _ right: Data) -> Int {
    let same = zip(left, right).prefix { $0 == $1 }
    return 1 + same.count { $0.0 == UInt8(ascii: "\n") }
  }
}
