import Foundation
import Processes
import StudyKit

/// The program of one study, in whatever language it is written.
struct StudyProgram {
  var name: String
  var path: String

  var isExecutable: Bool {
    isFile(path) && FileManager.default.isExecutableFile(atPath: path)
  }

  /// What the study tells of itself.
  ///
  /// - Throws: `Failure` when it does not keep to the process contract.
  func describe() throws -> StudyDescription {
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["describe"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let description = try? JSONDecoder().decode(StudyDescription.self, from: data)
    else { throw Failure(.failed, "\(path): 'describe' does not print what a study must print") }
    guard description.contract == Version.contract else {
      throw Failure(
        .failed,
        "\(path): speaks process contract \(description.contract), not \(Version.contract)")
    }
    return description
  }

  /// Runs the study and writes its report into a folder; its diagnostics go to standard error.
  ///
  /// - Throws: `Failure` with the study's own exit code when it fails.
  func run(manifest: String, corpus: String, output: String) throws(Failure) {
    let words = ["run", "--manifest", manifest, "--corpus", corpus, "--output", output]
    let code = try exitCode(of: words)
    if code != .done { throw Failure(code, "study-\(name) stopped: \(code.meaning)") }
    if !isFile(output + "/report.md") {
      throw Failure(.failed, "study-\(name) ended well but wrote no report.md; it is not a study")
    }
  }

  /// Runs the study's program and returns how it ended.
  private func exitCode(of words: [String]) throws(Failure) -> ExitCode {
    let child = ChildProcess(
      path, words, environment: ProcessInfo.processInfo.environment, output: .standardError)
    let ending: ChildProcess.Ending
    do {
      ending = try child.run()
    } catch {
      throw Failure(.failed, error.description)
    }
    guard case .code(let status) = ending else {
      throw Failure(.failed, "study-\(name) \(ending)")
    }
    guard let code = ExitCode(rawValue: status) else {
      throw Failure(.failed, "study-\(name) ended with the unknown exit code \(status)")
    }
    return code
  }

  /// Turns this process into the study's; comes back only by an error.
  func become(_ words: [String]) throws {
    var arguments = ([path] + words).map { strdup($0) } + [nil]
    execv(path, &arguments)
    throw Failure(.failed, "\(path) cannot be started: \(String(cString: strerror(errno)))")
  }
}
