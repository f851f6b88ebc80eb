import Foundation
import TestKit

/// The real Superset of a virtual environment, with a folder of its own below one with a space and
/// Korean letters in its name.
final class SupersetProgram: Sendable {
  /// How a command ended and what it said.
  struct Answer {
    var code: Int32
    var text: String
  }

  static let password = "only for this test"

  /// The folder of the corpus, the bundle and Superset's own data.
  let folder: URL
  private let programs: URL

  /// Takes the programs of a virtual environment, and makes the folder.
  init(environment: String) throws {
    programs = URL(filePath: environment).appending(path: "bin")
    folder = FileManager.default.temporaryDirectory
      .appending(path: "superset tests \(UUID())/말 뭉치")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "home"), withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }

  /// Makes Superset's own database and the administrator.
  func prepare() throws {
    try superset("db", "upgrade")
    try superset(
      "fab", "create-admin", "--username", "admin", "--firstname", "A", "--lastname", "B",
      "--email", "admin@localhost.local", "--password", SupersetProgram.password)
    try superset("init")
  }

  /// Runs a command of Superset, which must succeed.
  func superset(_ words: String...) throws {
    let answer = try run("superset", words)
    guard answer.code == 0 else { throw Failed(words: words, answer: answer) }
  }

  /// Runs a program of the virtual environment; without a secret there is no key of sessions.
  func run(
    _ program: String, _ words: [String], secret: String? = "only for these tests, and long enough"
  )
    throws -> Answer
  {
    let log = folder.appending(path: "\(program)-\(UUID()).log")
    let process = try start(program, words, log: log, secret: secret)
    process.waitUntilExit()
    return Answer(
      code: process.terminationStatus, text: try String(contentsOf: log, encoding: .utf8))
  }

  /// Starts a program of the virtual environment, which writes into a file.
  func start(
    _ program: String, _ words: [String], log: URL,
    secret: String? = "only for these tests, and long enough"
  ) throws -> Process {
    let process = Process()
    process.executableURL = programs.appending(path: program)
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = surroundings(secret)
    try Data().write(to: log)
    let output = try FileHandle(forWritingTo: log)
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.runHearingSignals()
    return process
  }

  private func surroundings(_ secret: String?) -> [String: String] {
    var names = [
      "PATH": programs.path + ":/usr/bin:/bin", "HOME": folder.path, "FLASK_APP": "superset",
      "SUPERSET_HOME": folder.appending(path: "home").path,
      "SUPERSET_CONFIG_PATH": package.appending(path: "Studies/superset/superset_config.py").path,
      "LC_ALL": "C.UTF-8",
    ]
    names["SUPERSET_SECRET_KEY"] = secret
    return names
  }

  /// A command that should have succeeded.
  struct Failed: Error {
    var words: [String]
    var answer: Answer
  }
}
