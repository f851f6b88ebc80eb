import Foundation

/// The stand-in of TwitchDownloaderCLI in `Tests/StandInDownloader`, with a table of VODs and a
/// folder for what it records.
public final class StandInDownloader: Sendable {
  /// The program's file.
  public static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../StandInDownloader/TwitchDownloaderCLI").standardized.path

  /// Where the stand-in keeps what it records and remembers.
  public let folder: String
  private let version: String

  /// Makes a stand-in of a version that knows VODs, a line each as its own head says.
  public init(_ vods: String, version: String = "1.56.5") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "stand-in-\(UUID())").path
    self.version = version
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try know(vods)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Gives the stand-in another table.
  public func know(_ vods: String) throws {
    try write("vods", vods)
  }

  /// What the stand-in needs to be started.
  public var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "STAND_IN_FOLDER": folder, "STAND_IN_VODS": folder + "/vods",
      "STAND_IN_VERSION": version,
    ]
  }

  /// The words of each call so far, without the program, in the order of their beginning.
  public func calls() throws -> [[String]] {
    try read("calls").split(separator: "\n").map {
      try JSONDecoder().decode([String].self, from: Data($0.utf8))
    }
  }

  /// Waits until slow downloads of these VODs run, at most a minute; whether they do.
  public func waitUntilRunning(_ ids: [String]) -> Bool {
    for _ in 0..<6000 {
      if ids.allSatisfy({ FileManager.default.fileExists(atPath: "\(folder)/running-\($0)") }) {
        return true
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return false
  }

  /// Lets slow downloads go on.
  public func letGo() throws { try write("go", "") }

  /// A program that is this stand-in whatever the environment is.
  public func program() throws -> String {
    let settings = environment.sorted { $0.key < $1.key }.map { "export \($0.key)='\($0.value)'\n" }
    return try script(
      "downloader", settings.joined() + "exec '\(StandInDownloader.path)' \"$@\"\n")
  }

  /// Writes a shell script beside the table and returns its path.
  public func script(_ name: String, _ text: String) throws -> String {
    try program(name, Array(("#!/bin/sh\n" + text).utf8))
  }

  /// Writes a program beside the table and returns its path.
  ///
  /// Another process puts it there: what this one has open for writing, if only for a moment, a child
  /// that starts in that moment may have open too, and then it cannot be executed.
  public func program(_ name: String, _ content: [UInt8]) throws -> String {
    let path = "\(folder)/\(name)"
    try Data(content).write(to: URL(filePath: path + ".text"))
    let install = try Process.run(
      URL(filePath: "/usr/bin/install"), arguments: ["-m", "755", path + ".text", path])
    install.waitUntilExit()
    return path
  }

  /// Reads a file that is kept in the folder.
  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }
}
