import Foundation
import TestKit

@testable import Collecting

/// A folder that is collected into with a stand-in of the downloader.
struct Collection {
  let standIn: StandInDownloader
  let path: String

  init(_ vods: String, version: String = "1.56.5") throws {
    standIn = try StandInDownloader(vods, version: version)
    path = standIn.folder + "/모은 채팅"
  }

  /// Lets a downloader do something with the folder.
  @discardableResult
  func with<Result>(
    _ program: String = StandInDownloader.path, _ use: (ChatDownloader) throws -> Result
  ) throws -> Result {
    let found = try DownloaderProgram(given: program, setting: nil, searchPath: "")
    let folder = try CollectionFolder(path, of: "moonriver")
    defer { folder.release() }
    return try use(ChatDownloader(found, into: folder, environment: standIn.environment))
  }

  /// Downloads VODs of which no more is known than id and channel.
  func download(_ ids: String..., jobs: Int = 1) throws -> [DownloadOutcome] {
    try with { downloader in
      downloader.download(ids.map { VOD(id: $0, login: "moonriver") }, jobs: jobs) { _, _ in }
    }
  }

  /// The files below the folder, hidden ones too, sorted; the lock is left out.
  var files: [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(self.path)/\(path)", isDirectory: &isFolder)
      return !isFolder.boolValue && !path.hasSuffix("lock")
    }.sorted()
  }

  func read(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  func write(_ file: String, _ text: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
