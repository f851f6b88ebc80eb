import Chat
import Foundation
import StudyKit
import Testing

@testable import study

extension Sandbox {
  /// Runs `study` in this process at a chosen time, without pauses; paths must be absolute.
  func study(
    at time: String, words: [String], environment: [String: String] = [:]
  ) throws -> Answer {
    let now = try #require(Instant(iso8601: time.utf8))
    var answer = Answer(code: 0, output: "", errors: "")
    let surroundings = Surroundings(
      workingFolder: root, programFolder: Sandbox.built.path,
      environment: ["HOME": root].merging(environment) { _, given in given }, isTerminal: false,
      now: { now }, sleep: { _ in }, output: { answer.output += $0 },
      diagnostics: { answer.errors += $0 })
    answer.code = Program(surroundings: surroundings).run(words).rawValue
    return answer
  }
}
