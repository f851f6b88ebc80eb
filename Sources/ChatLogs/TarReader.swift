import CArchive
import Glibc

/// Reads the members of a tar archive in their order, without unpacking it to disk.
///
/// The archive may be compressed with gzip or zstd. Its members are files; folders and links are
/// passed over.
public final class TarReader {
  /// A file in an archive.
  public struct Member: Equatable, Sendable {
    /// Its path in the archive, without `./` at the start.
    public let name: String
    /// Its size in bytes, as it is stored.
    public let size: Int
  }

  /// How many members have been met.
  public private(set) var count = 0
  private let path: String
  private let archive: OpaquePointer

  /// The largest member that is read, in bytes.
  ///
  /// It is held in memory, because a log is read more than once and a compressed archive only
  /// forwards. Logs of a VOD or a day have 0.1 to 50 MB.
  public static let memberLimit = 256 << 20
  /// The unit of tar archives, in bytes.
  private static let blockSize = 512

  /// Opens an archive.
  ///
  /// - Throws: `LogProblem` when the file cannot be opened or is surely no tar archive.
  public init(path: String) throws(LogProblem) {
    guard let archive = archive_read_new() else {
      throw .unreadable(path: path, reason: "out of memory")
    }
    self.path = path
    self.archive = archive
    archive_read_support_format_tar(archive)
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_zstd(archive)
    guard archive_read_open_filename(archive, path, ByteSource.chunkSize) == ARCHIVE_OK else {
      throw damaged
    }
  }

  deinit {
    archive_read_free(archive)
  }

  /// The next member; nil at the end.
  ///
  /// - Throws: `LogProblem.damagedArchive` when the archive cannot be read further.
  public func next() throws(LogProblem) -> Member? {
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damaged }
      if TarReader.isFile(entry) {
        count += 1
        return Member(name: name(of: entry), size: Int(archive_entry_size(entry)))
      }
    }
  }

  /// The bytes of the member that was met last, as far as the archive has them.
  ///
  /// - Parameters:
  ///   - member: the member that was met last.
  ///   - name: what sentences call the log.
  /// - Returns: the bytes as they are stored.
  /// - Throws: `LogProblem.largeMember` when it is larger than `memberLimit`.
  public func bytes(of member: Member, named name: String) throws(LogProblem) -> LogBytes {
    guard member.size <= TarReader.memberLimit else {
      throw .largeMember(path: name, limit: TarReader.memberLimit)
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: member.size) { buffer, filled in
      while filled < buffer.count {
        // A call that meets damage tells nothing of the bytes before it, so that calls are short.
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...].prefix(TarReader.blockSize))
        let read = archive_read_data(archive, rest.baseAddress, rest.count)
        guard read > 0 else { return }
        filled += read
      }
    }
    return .member(name: name, bytes: bytes, isCut: bytes.count < member.size)
  }

  /// Reads over the data of the member that was met last.
  ///
  /// - Throws: `LogProblem.damagedArchive` when the archive ends inside it.
  public func skip() throws(LogProblem) {
    var block: UnsafeRawPointer?
    var (size, offset): (Int, Int64) = (0, 0)
    while true {
      let status = archive_read_data_block(archive, &block, &size, &offset)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw damaged }
    }
  }

  private static func isFile(_ entry: OpaquePointer) -> Bool {
    archive_entry_filetype(entry) == S_IFREG && archive_entry_hardlink(entry) == nil
  }

  private func name(of entry: OpaquePointer) -> String {
    // In a locale of ASCII a name that is not declared as UTF-8 has its own bytes only.
    guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
      return "member-\(count)"
    }
    let parts = String(cString: name).split(separator: "/").filter { $0 != "." }
    return parts.joined(separator: "/")
  }

  private var damaged: LogProblem { .damagedArchive(path: path, reason: reason) }

  private var reason: String {
    archive_error_string(archive).map { String(cString: $0) } ?? "its data are damaged"
  }
}
