import Foundation
import TestKit
import Testing

/// A project with the DAG in it, a home folder, Airflow's own folder, and stand-ins for Twitch.
final class NightlyProject {
  /// The virtual environment with Airflow in it; nil where there is none.
  static let airflow = ProcessInfo.processInfo.environment["AIRFLOW"]
  /// Why these tests are skipped without it.
  static let absence: Comment = "AIRFLOW names no virtual environment; README.md makes one"

  /// What a program wrote, on both streams, and how it ended.
  struct Answer {
    var code: Int32
    var text: String
  }

  /// The folder that holds `Studies/`.
  let root: String
  /// The folder of everything, which no other process on this machine is told of.
  let folder: String
  private let services = OfferedServices()
  private let server: StandInServer

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "airflow-\(UUID())").path
    root = folder + "/프로젝트"
    server = try services.server()
    try write("home/.config/study/settings", settings)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder + "/home/.config/study/settings")
    try copy(NightlyProject.source("Studies/airflow"), to: "프로젝트/Studies/airflow")
    try copy(
      NightlyProject.source("Tests/StandInDownloader/TwitchDownloaderCLI"),
      to: "stand-in/downloader")
    try write("프로젝트/Studies/chat/study.yaml", NightlyProject.manifest)
    try link("home/airflow/venv", to: NightlyProject.airflow ?? "")
    try link("bin/study", to: BuiltPrograms.folder.appending(path: "study").path)
    try offer([])
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var settings: String {
    OfferedServices.settings(of: server, downloader: folder + "/stand-in/downloader")
  }

  private static let manifest = """
    study: usage
    title: What is said at night?
    corpus: ../../Data/nightly/corpus.sqlite
    channels: [moonriver]
    timeZone: UTC
    seed: 1

    """

  /// A file of the package.
  static func source(_ path: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../" + path)
      .standardized.path
  }

  /// Lets Twitch have these VODs and no others.
  func offer(_ vods: [OfferedVOD]) throws {
    services.offer(vods)
    try write("stand-in/vods", vods.map(\.row).joined())
  }

  /// Airflow's database and its pool, as README.md makes them, with one channel or more.
  func prepare() throws {
    let script =
      "mkdir -p Data/nightly && airflow db migrate && airflow pools set study_corpus 1 ''"
    let answer = try shell(script)
    #expect(answer.code == 0, "\(answer.text)")
  }

  /// Runs the DAG for the day before.
  func run(before day: String, channels: [OfferedChannel] = [.moonriver]) throws -> Answer {
    try shell("airflow dags test twitch_chat \(day)", channels: channels)
  }

  /// Runs a script in the project's folder.
  func shell(
    _ script: String, channels: [OfferedChannel] = [.moonriver], more: [String: String] = [:]
  ) throws -> Answer {
    let log = folder + "/log-\(UUID())"
    let process = try start(
      ["bash", "-euo", "pipefail", "-c", script], channels: channels, more: more, log: log)
    process.waitUntilExit()
    let text = try String(contentsOfFile: log, encoding: .utf8)
    return Answer(code: process.terminationStatus, text: text)
  }

  /// Starts a program in the project's folder; what it writes goes into a file.
  func start(
    _ words: [String], channels: [OfferedChannel] = [.moonriver], more: [String: String] = [:],
    log: String
  ) throws -> Process {
    try Data().write(to: URL(filePath: log))
    let file = try FileHandle(forWritingTo: URL(filePath: log))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: root, directoryHint: .isDirectory)
    process.environment = environment(channels).merging(more) { _, more in more }
    process.standardOutput = file
    process.standardError = file
    process.standardInput = FileHandle.nullDevice
    try process.runHearingSignals()
    return process
  }

  private func environment(_ channels: [OfferedChannel]) -> [String: String] {
    [
      "HOME": folder + "/home",
      "PATH": "\(folder)/bin:\(folder)/home/airflow/venv/bin:/usr/bin:/bin",
      "LANG": "C.UTF-8",
      "PYTHONDONTWRITEBYTECODE": "1",
      "AIRFLOW__CORE__DAGS_FOLDER": root + "/Studies/airflow",
      "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
      "STUDY_CHANNELS": channels.map(\.login).joined(separator: " "),
      "STUDY_RETRIES": "1",
      "STUDY_RETRY_DELAY": "1",
    ]
  }

  /// The rows of a query, columns joined by `|`; the file is opened for reading only.
  func rows(_ sql: String, of file: String) throws -> [String] {
    let log = folder + "/rows-\(UUID())"
    let process = try start(["sqlite3", "-readonly", folder + "/" + file, sql], log: log)
    process.waitUntilExit()
    let text = try String(contentsOfFile: log, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(file): \(text)")
    return text.split(separator: "\n").map(String.init)
  }

  /// The content of a file.
  func bytes(of file: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder + "/" + file))
  }

  /// Writes a file below the folder of everything.
  func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: place(path))
  }

  private func copy(_ source: String, to path: String) throws {
    try FileManager.default.copyItem(at: URL(filePath: source), to: place(path))
  }

  private func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      at: place(path), withDestinationURL: URL(filePath: destination))
  }

  /// A path below the folder of everything, in a folder that exists.
  private func place(_ path: String) throws -> URL {
    let url = URL(filePath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    return url
  }
}
