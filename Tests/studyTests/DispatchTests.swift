import StudyKit
import Testing

@testable import study

@Suite struct DispatchTests {
  @Test func `an unknown verb becomes the program of that name on PATH`() throws {
    let sandbox = try Sandbox()
    try sandbox.install("study-shell", shellStudy)
    let answer = try sandbox.study("shell", "greet", "--loud", "안녕 하세요")
    #expect(answer.code == 42)
    #expect(answer.output == "shell: greet --loud 안녕 하세요\n")
  }

  @Test func `a verb that nobody has is told with the nearest one`() throws {
    let sandbox = try Sandbox()
    try sandbox.install("study-shell", shellStudy)
    let verb = try sandbox.study("veryfi")
    #expect(verb.code == 2)
    #expect(
      verb.errors == "study: 'veryfi' is not a verb; did you mean 'verify'? (see 'study --help')\n")
    #expect(try sandbox.study("shel").errors.contains("did you mean 'shell'?"))
    try sandbox.install("study-folder/tool", shellStudy)
    #expect(try sandbox.study("folder/tool", "x").code == 2)
    #expect(try sandbox.study("--nonsense").code == 2)
  }

  @Test func `a first word that several verbs share explains them`() throws {
    let sandbox = try Sandbox()
    let help = try sandbox.study("catalogue", "--help")
    #expect(help.code == 0)
    #expect(help.output.contains("  catalogue import  "))
    #expect(help.output.contains("  catalogue fetch  "))
    #expect(help.output == (try sandbox.study("help", "catalogue").output))
    let alone = try sandbox.study("catalogue")
    #expect(alone.code == 2)
    #expect(
      alone.errors == "study catalogue: what to do is missing; there is import, fetch"
        + " (see 'study catalogue --help')\n")
    #expect(try sandbox.study("catalogeu").errors.contains("did you mean 'catalogue'?"))
  }

  @Test func `the release is told`() throws {
    let answer = try Sandbox().study("--version")
    #expect(answer.code == 0)
    #expect(answer.output == "study \(Version.current)\n")
  }

  @Test func `nothing asked for shows the help as an error`() throws {
    let answer = try Sandbox().study()
    #expect(answer.code == 2)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains("usage: study VERB"))
  }

  @Test func `the help of the program names every verb and every exit code`() throws {
    let help = try Sandbox().study("--help").output
    for verb in verbs {
      #expect(help.contains("  \(verb.name) "))
      #expect(help.contains(verb.command.summary))
    }
    for code in ExitCode.allCases { #expect(help.contains("  \(code.rawValue) ")) }
  }

  @Test(arguments: verbs.map(\.name))
  func `every verb explains itself and its exit codes in both ways`(name: String) throws {
    let sandbox = try Sandbox()
    let words = name.split(separator: " ").map(String.init)
    let flag = try sandbox.study(words: words + ["--help"])
    #expect(flag.code == 0)
    #expect(flag.errors.isEmpty)
    #expect(flag.output == (try sandbox.study(words: ["help"] + words).output))
    let verb = try #require(verbs.first { $0.name == name })
    for code in verb.command.exitCodes {
      #expect(flag.output.contains("  \(code.rawValue) "))
    }
    for line in flag.output.split(separator: "\n") { #expect(line.count <= 100) }
  }

  @Test(arguments: verbs.map(\.name))
  func `an unknown flag ends every verb with code 2`(name: String) throws {
    let answer = try Sandbox().study(
      words: name.split(separator: " ").map(String.init) + ["--jsno"])
    #expect(answer.code == 2)
    #expect(answer.errors.hasPrefix("study \(name): unknown flag '--jsno'"))
    #expect(answer.output.isEmpty)
  }
}
