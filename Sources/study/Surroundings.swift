import Chat
import Foundation
import StudyKit

/// What the program has around it, passed in so that tests can choose it.
struct Surroundings: Sendable {
  /// The folder that relative paths start from.
  var workingFolder: String
  /// The folder that holds this program; its neighbours are the studies.
  var programFolder: String
  /// The environment variables.
  var environment: [String: String]
  /// Whether a person watches standard error.
  var isTerminal: Bool
  /// The clock.
  var now: @Sendable () -> Instant
  /// Pauses this thread.
  var sleep: @Sendable (Duration) -> Void
  /// Reads all of standard input.
  var input: @Sendable () -> Data = { (try? FileHandle.standardInput.readToEnd()) ?? Data() }
  /// Takes text for standard output.
  var output: @Sendable (String) -> Void
  /// Takes text for standard error.
  var diagnostics: @Sendable (String) -> Void

  /// The surroundings of this process.
  static func ofProcess() -> Surroundings {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return Surroundings(
      workingFolder: FileManager.default.currentDirectoryPath,
      programFolder: (program as NSString).deletingLastPathComponent,
      environment: ProcessInfo.processInfo.environment, isTerminal: isatty(2) == 1,
      now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
      sleep: { Thread.sleep(forTimeInterval: $0 / .seconds(1)) },
      output: { StandardStream.output.write($0) },
      diagnostics: { StandardStream.error.write($0) })
  }

  /// Writes a line of results.
  func say(_ line: String) { output(line + "\n") }

  /// Writes a line for the person.
  func tell(_ line: String) { diagnostics(line + "\n") }

  /// Writes a value as one line of JSON with sorted keys.
  func sayJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
