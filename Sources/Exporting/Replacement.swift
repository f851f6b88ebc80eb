import FoundationEssentials
import Glibc

/// A file that is made under a temporary name in its folder and then takes the place of another.
///
/// Readers see the old file or the new one, never a part. What equals the old file byte for byte
/// leaves it untouched.
final class Replacement {
  /// The file to be replaced, as somebody named it; it need not exist.
  let path: String
  /// The same file, where its path is a link.
  let target: String
  private let file: TemporaryFile

  /// The file to be written.
  var temporary: String { file.path }

  /// Creates the temporary file, empty.
  ///
  /// - Parameter path: the file to be replaced; where it is a link, the file that it leads to.
  /// - Throws: `ExportError` when the folder cannot be written, or something else than a file is in
  ///   the way.
  init(of path: String) throws(ExportError) {
    try Replacement.checkPlace(path)
    self.path = path
    target = Replacement.realPath(path)
    file = try TemporaryFile(for: target)
  }

  /// Puts the temporary file in the other's place; false when that has the same bytes already.
  ///
  /// The other's permissions stay.
  ///
  /// - Throws: `ExportError`; the old file is then as it was.
  func finish() throws(ExportError) -> Bool {
    if FileManager.default.contentsEqual(atPath: temporary, andPath: target) { return false }
    var status = stat()
    if stat(target, &status) == 0 { chmod(temporary, status.st_mode & 0o7777) }
    try synchronise()
    try file.move(to: target)
    return true
  }

  /// Waits until the file is on the disk, so that a power cut leaves the old one or the new one.
  private func synchronise() throws(ExportError) {
    let file = open(temporary, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .lastError(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .lastError(path) }
  }

  /// Throws when a folder, a pipe or a device is in the way.
  private static func checkPlace(_ path: String) throws(ExportError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    throw .unwritable(path: path, reason: "not a file")
  }

  private static func realPath(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    // A link that somebody set up before the first export leads to a file that is not there yet.
    guard let file = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
      return path
    }
    let folder = path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]
    return file.hasPrefix("/") ? file : folder + file
  }
}

extension ExportError {
  /// What the system said last.
  static func lastError(_ path: String) -> ExportError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}
