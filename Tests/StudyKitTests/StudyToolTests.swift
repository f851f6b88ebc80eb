import Foundation
import Testing

@testable import StudyKit

/// What a study's program says and how it ends.
private func respond(_ words: String...) -> (code: ExitCode, output: String, errors: String) {
  var output = ""
  var errors = ""
  let code = StudyTool(StandIn()).respond(
    to: words, output: { output += $0 }, diagnostics: { errors += $0 + "\n" })
  return (code, output, errors)
}

@Suite struct StudyToolTests {
  @Test func `describe prints the process contract as JSON`() {
    let answer = respond("describe")
    #expect(answer.code == .done)
    #expect(answer.errors.isEmpty)
    #expect(
      answer.output == """
        {
          "contract" : 1,
          "name" : "standin",
          "parameters" : [
            {
              "default" : 20,
              "documentation" : "How many emotes are shown.",
              "kind" : "integer",
              "maximum" : 200,
              "minimum" : 1,
              "name" : "top"
            },
            {
              "default" : 1.5,
              "documentation" : "The resolution.",
              "kind" : "number",
              "maximum" : 10,
              "minimum" : 0,
              "name" : "gamma"
            },
            {
              "default" : "5s",
              "documentation" : "The width of a bin.",
              "kind" : "duration",
              "maximum" : "1d",
              "minimum" : "1s",
              "name" : "bin"
            },
            {
              "choices" : [
                "uses",
                "chatters"
              ],
              "default" : "uses",
              "documentation" : "What emotes are sorted by.",
              "kind" : "choice",
              "name" : "order"
            },
            {
              "default" : false,
              "documentation" : "Whether only the channel's own emotes count.",
              "kind" : "flag",
              "name" : "own"
            },
            {
              "default" : "없음",
              "documentation" : "A note.",
              "kind" : "text",
              "name" : "note"
            }
          ],
          "question" : "이모트는 얼마나 쓰이나?",
          "summary" : "Stands in for a study.",
          "version" : "\(Version.current)"
        }

        """)
  }

  @Test func `help names the verbs and the parameters and the exit codes`() {
    let help = respond("--help").output
    for word in ["describe", "run", "How many emotes are shown. (default 20)", "4  the data"] {
      #expect(help.contains(word))
    }
    #expect(respond("run", "--help").output.contains("--manifest FILE"))
    #expect(respond("--version").output == "study-standin \(Version.current)\n")
  }

  @Test func `a wrong command line ends with code 2`() {
    let missing = respond("run", "--manifest", "m.yaml")
    #expect(missing.code == .usage)
    #expect(
      missing.errors
        == "study-standin run: --output DIR is missing (see 'study-standin run --help')\n")
    let verb = respond("descibe")
    #expect(verb.code == .usage)
    #expect(verb.errors.contains("'descibe' is not a verb; did you mean 'describe'?"))
    #expect(respond().code == .usage)
  }

  @Test func `a wrong manifest ends with code 3`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("study: standin\ntitle: t\ncorpus: c\nparameters: {top: x}\n".utf8).write(to: file)
    let answer = respond("run", "--manifest", file.path, "--output", "/nowhere")
    #expect(answer.code == .manifestWrong)
    #expect(
      answer.errors
        == "\(file.path):4:19: 'top' must be a whole number from 1 to 200, not 'x'\n")
    try Data("study: other\ntitle: t\ncorpus: c\n".utf8).write(to: file)
    let other = respond("run", "--manifest", file.path, "--output", "/nowhere")
    #expect(other.code == .manifestWrong)
    #expect(
      other.errors
        == "\(file.path):1:8: asks for the study 'other', but this is study-standin\n")
  }
}
