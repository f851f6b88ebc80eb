import Foundation

/// The file of TwitchDownloaderCLI on this machine.
public struct DownloaderProgram: Equatable, Sendable {
  /// The program's name on PATH.
  public static let name = "TwitchDownloaderCLI"

  /// The program's file.
  public let path: String

  /// Finds the program: where a person says, else where the settings say, else on PATH.
  ///
  /// - Parameters:
  ///   - given: the file that a person named with `--downloader`.
  ///   - setting: the value of `STUDY_DOWNLOADER`.
  ///   - searchPath: the value of `PATH`.
  /// - Throws: `DownloaderProblem` when it is not there or may not be executed.
  public init(given: String?, setting: String?, searchPath: String) throws(DownloaderProblem) {
    if let given {
      path = try DownloaderProgram.checked(given, teller: "--downloader")
    } else if let setting {
      path = try DownloaderProgram.checked(setting, teller: "STUDY_DOWNLOADER")
    } else {
      path = try DownloaderProgram.found(on: searchPath)
    }
  }

  private static func checked(
    _ path: String, teller: String
  ) throws(DownloaderProblem) -> String {
    guard isFile(path) else { throw .missing(teller: teller, path: path) }
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw .notExecutable(path: path)
    }
    return path
  }

  private static func found(on searchPath: String) throws(DownloaderProblem) -> String {
    let candidates = searchPath.split(separator: ":").map { "\($0)/\(name)" }.filter(isFile)
    let executable = candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
    if let executable { return executable }
    guard let candidate = candidates.first else { throw .notOnPath }
    throw .notExecutable(path: candidate)
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
