import CZlib
import Glibc

/// A file that is in memory only, for readers that take a path.
final class MemoryFile {
  private let descriptor: Int32
  /// The path to open it by.
  let path: String

  init() {
    var name = "/dev/shm/fuzz-XXXXXX".utf8CString.map { $0 }
    descriptor = mkstemp(&name)
    precondition(descriptor >= 0 && unlink(name) == 0, "no file in memory can be made")
    path = "/proc/self/fd/\(descriptor)"
  }

  deinit { close(descriptor) }

  /// Replaces the content.
  func write(_ bytes: [UInt8]) {
    empty()
    let count = Glibc.write(descriptor, bytes, bytes.count)
    precondition(count == bytes.count, "the file in memory cannot be written")
  }

  /// Replaces the content by one gzip member.
  func writeCompressed(_ bytes: [UInt8]) {
    empty()
    let stream = gzdopen(dup(descriptor), "w1")
    let count = bytes.isEmpty ? 0 : gzwrite(stream, bytes, UInt32(bytes.count))
    precondition(count == bytes.count && gzclose(stream) == Z_OK, "nothing can be compressed")
  }

  private func empty() {
    precondition(ftruncate(descriptor, 0) == 0 && lseek(descriptor, 0, SEEK_SET) == 0)
  }
}
