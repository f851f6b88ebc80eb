import Glibc

/// A text that is written line by line and takes the place of a file once it is complete.
final class TextFile {
  private let replacement: Replacement
  private let file: UnsafeMutablePointer<FILE>

  /// Begins a text.
  ///
  /// - Throws: `ExportError` when the folder cannot be written.
  init(path: String) throws(ExportError) {
    replacement = try Replacement(of: path)
    guard let file = fopen(replacement.temporary, "we") else { throw .lastError(path) }
    self.file = file
  }

  deinit {
    fclose(file)
  }

  /// Adds a text.
  ///
  /// - Throws: `ExportError` when the disk is full.
  func write(_ text: String) throws(ExportError) {
    var text = text
    let count = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    guard count == text.utf8.count else { throw .lastError(replacement.path) }
  }

  /// Puts the text in its place; false when the same text was there already.
  func finish() throws(ExportError) -> Bool {
    guard fflush(file) == 0 else { throw .lastError(replacement.path) }
    return try replacement.finish()
  }
}
