import Foundation

/// The folder that chat is collected into, held by one run at a time until it is released.
///
/// A file lies in `CHANNEL/` only when it is whole and its sidecar is beside it. Until then it is
/// `.collect/part-VODID.json`, which others pass over because it is hidden.
public final class CollectionFolder: Sendable {
  /// The folder.
  public let path: String
  private let lock: Int32

  /// Takes the folder, makes it where there is none, and removes what an earlier run left half done.
  ///
  /// - Throws: `DownloaderProblem` when another run has it or it cannot be written.
  public init(_ path: String) throws(DownloaderProblem) {
    self.path = path
    try CollectionFolder.make(path + "/.collect")
    lock = try CollectionFolder.lock(path)
    let left = (try? FileManager.default.contentsOfDirectory(atPath: path + "/.collect")) ?? []
    for name in left.sorted() where name != CollectionFolder.lockName {
      try? FileManager.default.removeItem(atPath: "\(path)/.collect/\(name)")
    }
  }

  /// Lets other runs have the folder.
  public func release() { flock(lock, LOCK_UN) }

  deinit { close(lock) }

  private static let lockName = "lock"

  /// The file that the downloader writes for a VOD; its ending makes it JSON.
  func part(of id: String) -> String { "\(path)/.collect/part-\(id).json" }

  /// The file that takes what the downloader prints for a VOD.
  func log(of id: String) -> String { "\(path)/.collect/part-\(id).log" }

  /// Puts a downloaded log and its sidecar in place, the sidecar first.
  ///
  /// - Parameters:
  ///   - part: the downloaded file.
  ///   - sidecar: the sidecar's content.
  ///   - name: the log's path below the folder.
  /// - Returns: the log's path.
  /// - Throws: `DownloaderProblem` when a file cannot be written.
  func place(
    _ part: String, sidecar: Data, at name: String
  ) throws(DownloaderProblem) -> String {
    let target = "\(path)/\(name)"
    try CollectionFolder.make((target as NSString).deletingLastPathComponent)
    let beside = part + ".meta.json"
    guard FileManager.default.createFile(atPath: beside, contents: sidecar) else {
      throw CollectionFolder.unwritable(beside)
    }
    try CollectionFolder.move(beside, to: target + ".meta.json")
    try CollectionFolder.move(part, to: target)
    return target
  }

  private static func move(_ file: String, to target: String) throws(DownloaderProblem) {
    if rename(file, target) != 0 { throw unwritable(target) }
  }

  private static func make(_ folder: String) throws(DownloaderProblem) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw unwritable(folder)
    }
  }

  private static func lock(_ folder: String) throws(DownloaderProblem) -> Int32 {
    let file = "\(folder)/.collect/\(lockName)"
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritable(file) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .busy(folder: folder)
    }
    return descriptor
  }

  private static func unwritable(_ path: String) -> DownloaderProblem {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}
