import Glibc

/// The file of a pseudonym key.
struct KeyFile {
  let path: String

  /// The file's bytes, at most a few hundred; nil when there is no file.
  func read() throws(PseudonymKeyError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 && errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw unreadable() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAKey(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw unreadable() }
    return Array(bytes.prefix(count))
  }

  /// Writes a text to a new file; when another process has just made the file, reads that one.
  func create(_ text: String) throws(PseudonymKeyError) -> [UInt8] {
    try makeParents()
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 && errno == EEXIST, let bytes = try read() { return bytes }
    guard descriptor >= 0 else { throw unreadable() }
    defer { close(descriptor) }
    let bytes = Array((text + "\n").utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      let problem = unreadable()
      unlink(path)
      throw problem
    }
    return bytes
  }

  private func makeParents() throws(PseudonymKeyError) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folder = ""
    for (index, name) in folders.enumerated() {
      folder += (index == 0 ? "" : "/") + name
      if folder.isEmpty || mkdir(folder, 0o700) == 0 || errno == EEXIST { continue }
      throw unreadable()
    }
  }

  private func unreadable() -> PseudonymKeyError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}
