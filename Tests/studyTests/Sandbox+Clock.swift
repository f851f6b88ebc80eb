import Chat
import Foundation
import StudyKit
import Synchronization
import Testing

@testable import study

extension Sandbox {
  /// What was written so far.
  private final class Written: Sendable {
    let text = Mutex("")

    func add(_ more: String) { text.withLock { $0 += more } }
  }

  /// Runs `study` in this process at a chosen time, without pauses; paths must be absolute.
  func study(
    at time: String, words: [String], environment: [String: String] = [:]
  ) throws -> Answer {
    let now = try #require(Instant(iso8601: time.utf8))
    let (output, errors) = (Written(), Written())
    var surroundings = Surroundings.ofProcess()
    surroundings.workingFolder = root
    surroundings.environment = ["HOME": root].merging(environment) { _, given in given }
    surroundings.isTerminal = false
    surroundings.now = { now }
    surroundings.sleep = { _ in }
    surroundings.output = { output.add($0) }
    surroundings.diagnostics = { errors.add($0) }
    let code = Program(surroundings: surroundings).run(words).rawValue
    return Answer(
      code: code, output: output.text.withLock { $0 }, errors: errors.text.withLock { $0 })
  }
}
