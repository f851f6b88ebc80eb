import Glibc

/// A folder that exports write into.
enum Folder {
  /// Makes a folder, and those that it lies in, where they are missing.
  ///
  /// - Throws: `ExportError` when one cannot be made.
  static func make(_ folder: String) throws(ExportError) {
    var path = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += part
      if !path.isEmpty, mkdir(path, 0o777) != 0, errno != EEXIST { throw .lastError(folder) }
      path += "/"
    }
  }
}
