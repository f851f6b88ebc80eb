import Foundation

/// The folder that chat is collected into; one run a channel holds it until it is released.
///
/// A file lies in `CHANNEL/` only when it is whole and its sidecar is beside it. Until then it is
/// `.collect/part-VODID.json`, which others pass over because it is hidden.
public final class CollectionFolder: Sendable {
  /// The folder.
  public let path: String
  /// The channel.
  let login: String
  /// Held alone, so that no other run collects this channel.
  private let channelLock: Int32
  /// Shared by the runs of all channels; who holds it alone may remove what others left.
  private let sharedLock: Int32

  /// Takes a channel's part of the folder, makes the folder where there is none, and removes what
  /// earlier runs left half done when no other run is on.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - login: the channel's login.
  /// - Throws: `FolderProblem` when another run has the channel or the folder cannot be written.
  public init(_ path: String, of login: String) throws(FolderProblem) {
    self.path = path
    self.login = login
    try CollectionFolder.make(path + "/.collect")
    channelLock = try CollectionFolder.open("\(path)/.collect/\(login).lock")
    guard flock(channelLock, LOCK_EX | LOCK_NB) == 0 else {
      close(channelLock)
      throw .busy(folder: "\(path)/\(login)")
    }
    do {
      sharedLock = try CollectionFolder.open(path + "/.collect/lock")
    } catch {
      close(channelLock)
      throw error
    }
    if flock(sharedLock, LOCK_EX | LOCK_NB) == 0 { removeParts() }
    flock(sharedLock, LOCK_SH)
  }

  /// Lets other runs have the folder.
  public func release() {
    flock(sharedLock, LOCK_UN)
    flock(channelLock, LOCK_UN)
  }

  deinit {
    close(sharedLock)
    close(channelLock)
  }

  private func removeParts() {
    let left = (try? FileManager.default.contentsOfDirectory(atPath: path + "/.collect")) ?? []
    for name in left.sorted() where name.hasPrefix("part-") {
      try? FileManager.default.removeItem(atPath: "\(path)/.collect/\(name)")
    }
  }

  /// The file that the downloader writes for a VOD; its ending makes it JSON.
  func part(of id: String) -> String { "\(path)/.collect/part-\(id).json" }

  /// The file that takes what the downloader prints for a VOD.
  func log(of id: String) -> String { "\(path)/.collect/part-\(id).log" }

  /// Puts a downloaded log and its sidecar in place.
  ///
  /// A program that is killed between the two must leave what the next run mends. A new log comes
  /// after its sidecar, because a log alone could be read without what only the sidecar tells. A log
  /// that takes the place of another comes before its sidecar: the sidecar tells how long the log is,
  /// so the new one beside the old log would have that taken for whole for ever, while the old one
  /// beside the new log has it collected once more.
  ///
  /// - Parameters:
  ///   - part: the downloaded file.
  ///   - sidecar: what its sidecar says.
  ///   - name: the log's path below the folder.
  /// - Returns: the log's path.
  /// - Throws: `FolderProblem` when a file cannot be written.
  func place(
    _ part: String, sidecar: Sidecar, at name: String
  ) throws(FolderProblem) -> String {
    let target = "\(path)/\(name)"
    try CollectionFolder.make((target as NSString).deletingLastPathComponent)
    let beside = part + ".meta.json"
    guard FileManager.default.createFile(atPath: beside, contents: sidecar.data) else {
      throw .lastError(beside)
    }
    let moves = [(beside, target + ".meta.json"), (part, target)]
    var status = stat()
    let isThere = stat(target, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    for (file, target) in isThere ? moves.reversed() : moves {
      try CollectionFolder.move(file, to: target)
    }
    return target
  }

  /// Renames a file; both its content and its name are on the disk before this returns, so that a
  /// power cut leaves no more than a kill does.
  private static func move(_ file: String, to target: String) throws(FolderProblem) {
    try synchronise(file)
    if rename(file, target) != 0 { throw .lastError(target) }
    try synchronise((target as NSString).deletingLastPathComponent)
  }

  /// Waits until a file or folder is on the disk.
  private static func synchronise(_ path: String) throws(FolderProblem) {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .lastError(path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw .lastError(path) }
  }

  private static func make(_ folder: String) throws(FolderProblem) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FolderProblem(folder, error)
    }
  }

  private static func open(_ file: String) throws(FolderProblem) -> Int32 {
    let descriptor = Foundation.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .lastError(file) }
    return descriptor
  }
}
