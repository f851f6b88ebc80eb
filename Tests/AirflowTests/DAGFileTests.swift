import Foundation
import StudyKit
import Testing

@testable import study

@Suite struct `The DAG's file` {
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: NightlyProject.source(path), encoding: .utf8)
  }

  private func dag() throws -> String {
    try text("Studies/airflow/twitch_chat_airflow.py")
  }

  private func matches(_ pattern: String, in text: String) throws -> [String] {
    let regex = try Regex(pattern, as: (Substring, Substring).self)
    return text.matches(of: regex).map { String($0.output.1) }
  }

  @Test func `it is Python`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let file = NightlyProject.source("Studies/airflow/twitch_chat_airflow.py")
    process.arguments = [
      "python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", file,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `it uses no word that means another day, or nothing, in Airflow 3`() throws {
    for word in ["logical_date", "execution_date", "schedule_interval", "@daily"] {
      #expect(!(try dag()).contains(word), "\(word)")
    }
  }

  @Test func `the variables that it reads are documented, all of them and no others`() throws {
    let read = Set(try matches(#""(STUDY_[A-Z_]+)""#, in: dag()))
    let table = try matches(
      #"(?m)^\| `(STUDY_[A-Z_]+)` \|"#, in: text("Studies/airflow/README.md"))
    #expect(read.count >= 5)
    #expect(Set(table) == read)
  }

  @Test func `its commands are verbs of study with flags that these have`() throws {
    let commands = try matches(#"bash_command=([^,]+(?:--[^,]+)?),\n"#, in: dag())
    #expect(commands.count == 6)
    for command in commands {
      let words = command.replacing(/["'\n]/, with: " ").split(separator: " ").map(String.init)
      let verb = verbs.first {
        words.dropFirst().starts(with: $0.name.split(separator: " ").map(String.init))
      }
      let flags = try #require(verb, "\(command)").command.flags.map { "--" + $0.name }
      for word in words where word.hasPrefix("--") { #expect(flags.contains(word), "\(command)") }
    }
  }

  @Test func `every package is pinned`() throws {
    let lines = try text("Studies/airflow/requirements.txt").split(separator: "\n")
    #expect(lines.contains("apache-airflow-core==3.3.2"))
    for line in lines { #expect(line.wholeMatch(of: /[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*/) != nil) }
  }
}
