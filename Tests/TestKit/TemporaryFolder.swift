import Foundation

/// A folder for one test, which goes when nobody uses it any more.
public final class TemporaryFolder: Sendable {
  /// The folder, with a space and Korean letters in its name.
  public let path: String

  /// Makes the folder.
  public init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "시험 \(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
