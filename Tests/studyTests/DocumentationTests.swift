import ChatLogs
import Collecting
import Foundation
import StudyKit
import Testing

@testable import study

@Suite struct `Documentation` {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// README.md, and the descriptions of chat logs and of a corpus.
  private func documents() throws -> String {
    try text("README.md") + text("Data/chat-logs.md") + text("Data/README.md")
  }

  /// What the first group of a pattern matches in Swift files below a folder, sorted.
  private func matches(_ pattern: String, in folder: String) throws -> [String] {
    let regex = try Regex(pattern, as: (Substring, Substring).self)
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path)
    return try files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file in
      try text("\(folder)/\(file)").matches(of: regex).map { String($0.output.1) }
    }
  }

  @Test func `README is at most 150 lines`() throws {
    #expect(
      try text("README.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
  }

  @Test func `every format, reason and flag of a log is documented`() throws {
    let documents = try documents()
    let names =
      LogFormat.allCases.map(\.rawValue) + IgnoredReason.allCases.map(\.rawValue)
      + RejectedReason.allCases.map(\.rawValue) + QualityFlag.allCases.map(\.rawValue)
    for name in names { #expect(documents.contains("`\(name)`"), "\(name) is not documented") }
  }

  @Test func `every setting is documented with its usual value, and no other`() throws {
    let text = try text("Data/collecting.md")
    let regex = try Regex(
      #"(?m)^\| `([A-Z_]+)` \|.*\| (.*) \|$"#, as: (Substring, Substring, Substring).self)
    let rows = text.matches(of: regex).map { (String($0.output.1), String($0.output.2)) }
    #expect(rows.map(\.0) == SettingName.allCases.map(\.rawValue))
    for (name, row) in zip(SettingName.allCases, rows) {
      if let usual = name.usual { #expect(row.1 == "`\(usual)`") }
    }
    #expect(text.contains("$STUDY_SETTINGS"))
  }

  @Test func `every flag of collect is documented`() throws {
    let text = try text("Data/collecting.md")
    for name in CollectVerb().command.flags.map(\.name) {
      #expect(text.contains(try Regex("--\(name)(?![a-z-])")), "\(name) is not documented")
    }
    #expect(text.contains("`\(MirrorPattern.usual)`"))
  }

  @Test func `every parameter of a study is in the study's article`() throws {
    for study in ["UsageStudy"] {
      let article = try text("Sources/\(study)/\(study).docc/\(study).md")
      let pattern = #"\.(?:integer|number|duration|choice|flag|text)\(\s*"([A-Za-z]+)""#
      let names = try matches(pattern, in: "Sources/\(study)")
      #expect(!names.isEmpty)
      for name in names { #expect(article.contains("| `\(name)` |"), "\(name) is not documented") }
    }
  }

  @Test(arguments: verbs.map(\.name))
  func `README's row of a verb names its flags, all of them and no others`(name: String) throws {
    let verb = try #require(verbs.first { $0.name == name })
    let rows = try text("README.md").split(separator: "\n").filter {
      $0.hasPrefix("| `\(name)`") || $0.hasPrefix("| `\(name) ")
    }
    #expect(rows.count == 1)
    let flag = try Regex(#"`--([a-z-]+)`"#, as: (Substring, Substring).self)
    let documented = try #require(rows.first).matches(of: flag).map { String($0.output.1) }
    #expect(documented.sorted() == verb.command.flags.map(\.name).sorted())
  }

  @Test func `every exit code is documented with its meaning`() throws {
    let rows = try text("README.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    for code in ExitCode.allCases {
      let row = try #require(rows.first { $0.hasPrefix("| `\(code.rawValue)` |") })
      #expect(row.contains(code.meaning), "\(code.rawValue) means \(code.meaning)")
    }
  }

  @Test func `every library that is linked is installed by README's commands and by CI`() throws {
    let package = try text("Package.swift")
    let regex = try Regex(#"\.apt\(\["([a-z0-9-]+)"\]\)"#, as: (Substring, Substring).self)
    let libraries = package.matches(of: regex).map { String($0.output.1) }
    #expect(libraries.count >= 4)
    let readme = try text("README.md").split(separator: "\n").filter { $0.contains("apt-get") }
    let run = try text(".ci/run")
    #expect(readme.count == 2)
    for library in libraries {
      #expect(readme.allSatisfy { $0.contains(library) }, "\(library) is not in README's commands")
      #expect(run.contains(library), "\(library) is not installed by .ci/run")
    }
  }

  @Test(arguments: ["report", "test", "install", "session", "airflow", "nightly"])
  func `README's command can be taken out and is a shell script`(name: String) throws {
    let script = try output(of: [".ci/readme-block", name])
    #expect(!script.isEmpty)
    #expect(try output(of: ["bash", "-n", "-c", script]) == "")
  }

  @Test func `folders and files that README names exist`() throws {
    let readme = try text("README.md")
    let regex = try Regex(
      #"((?:Sources|Tests|Studies|Data|Reports)/[A-Za-z0-9/._-]*)"#, as: (Substring, Substring).self
    )
    for path in readme.matches(of: regex).map({ String($0.output.1) }) {
      let isMade = ["mine", "nightly"].contains { path.contains($0) } || path.hasPrefix("Reports")
      if isMade || path.hasSuffix("-") { continue }
      #expect(FileManager.default.fileExists(atPath: root.appending(path: path).path), "no \(path)")
    }
  }

  /// The standard output of a command that must succeed in the package's folder.
  private func output(of words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}
