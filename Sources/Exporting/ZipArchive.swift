import CArchive
import Glibc

/// A ZIP archive that is written file by file.
final class ZipArchive {
  private let path: String
  private let archive: OpaquePointer

  /// Begins an archive.
  ///
  /// - Throws: `ExportError` when the file cannot be written.
  init(_ path: String) throws(ExportError) {
    guard let archive = archive_write_new() else {
      throw .unwritable(path: path, reason: "out of memory")
    }
    self.path = path
    self.archive = archive
    archive_write_set_format_zip(archive)
    archive_write_zip_set_compression_store(archive)
    // The last block is not filled up with zeros.
    archive_write_set_bytes_in_last_block(archive, 1)
    try check(archive_write_open_filename(archive, path))
  }

  deinit {
    archive_write_free(archive)
  }

  /// Adds a file without a time, which everybody may read.
  ///
  /// - Throws: `ExportError` when the disk is full.
  func add(_ name: String, _ text: String) throws(ExportError) {
    guard let entry = archive_entry_new() else {
      throw .unwritable(path: path, reason: "out of memory")
    }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, UInt32(Glibc.S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(text.utf8.count))
    try check(archive_write_header(archive, entry))
    var text = text
    let count = text.withUTF8 { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard count == text.utf8.count else { throw reason }
  }

  /// Writes what comes after the files.
  ///
  /// - Throws: `ExportError` when the disk is full.
  func close() throws(ExportError) {
    try check(archive_write_close(archive))
  }

  private func check(_ status: Int32) throws(ExportError) {
    if status != ARCHIVE_OK { throw reason }
  }

  private var reason: ExportError {
    let text = archive_error_string(archive).map { String(cString: $0) }
    return .unwritable(path: path, reason: text ?? "unknown error")
  }
}
