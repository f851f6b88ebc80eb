import Glibc

/// A file beside another that is written and then takes its place; who writes it holds its lock.
final class TemporaryFile {
  /// How many programs can write the same file at once.
  private static let numbers = 1...100

  /// The file, `.NAME.partN`.
  let path: String
  private let descriptor: Int32
  private var isThere = true

  /// Removes what programs that were killed left of the same file, and makes an empty file that
  /// nobody else has, of the mode that new files have here.
  ///
  /// - Parameter target: the file whose place it takes.
  /// - Throws: `ExportError` when the folder cannot be written.
  init(for target: String) throws(ExportError) {
    let start = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let paths = TemporaryFile.numbers.map { number in
      "\(target[..<start]).\(target[start...]).part\(number)"
    }
    for path in paths { TemporaryFile.removeLeft(path) }
    for path in paths {
      if let descriptor = try TemporaryFile.made(path, for: target) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
    }
    throw .lastError(target)
  }

  deinit {
    if isThere { unlink(path) }
    close(descriptor)
  }

  /// Gives the file another name.
  ///
  /// - Throws: `ExportError` when that cannot be; the other file is then as it was.
  func move(to target: String) throws(ExportError) {
    guard rename(path, target) == 0 else { throw .lastError(target) }
    isThere = false
  }

  /// Makes and locks a file; nil when somebody has one of that name.
  private static func made(_ path: String, for target: String) throws(ExportError) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { return nil }
      throw .lastError(target)
    }
    // Between the making and the locking another program may have taken it for one that was left.
    if isLocked(descriptor, as: path) { return descriptor }
    close(descriptor)
    errno = EEXIST
    return nil
  }

  /// Removes a file unless somebody writes it.
  private static func removeLeft(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if isLocked(descriptor, as: path) { unlink(path) }
  }

  /// Locks an open file; false when somebody else has it, or its name by now.
  private static func isLocked(_ descriptor: Int32, as path: String) -> Bool {
    var (mine, named) = (stat(), stat())
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &mine) == 0
      && lstat(path, &named) == 0 && (mine.st_dev, mine.st_ino) == (named.st_dev, named.st_ino)
  }
}
