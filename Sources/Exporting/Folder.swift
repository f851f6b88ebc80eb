import FoundationEssentials
import Glibc

/// A folder that exports write into.
enum Folder {
  /// Makes a folder, and those that it lies in, where they are missing.
  ///
  /// - Throws: `ExportError` when one cannot be made.
  static func make(_ folder: String) throws(ExportError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let cause = (error as? CocoaError)?.underlying as? POSIXError
      let reason = cause.map { String(cString: strerror($0.code.rawValue)) }
      throw .unwritable(path: folder, reason: reason ?? "something else is in the way")
    }
  }
}
