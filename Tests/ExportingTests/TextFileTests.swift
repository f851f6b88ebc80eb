import Foundation
import TestKit
import Testing

@testable import Exporting

@Suite struct TextFileTests {
  private let temporary: TemporaryFolder
  private var folder: String { temporary.path }

  init() throws {
    temporary = try TemporaryFolder()
  }

  private func write(_ text: String, to path: String) throws -> Bool {
    let file = try TextFile(path: path)
    try file.write(text)
    return try file.finish()
  }

  private func inode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  @Test(arguments: ["", "a", String(repeating: "웃음\n", count: 50_000)])
  func `a file is replaced by other text only, and nothing else is left`(text: String) throws {
    let path = folder + "/a.csv"
    #expect(try write(text, to: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    let first = try inode(path)
    #expect(try !write(text, to: path))
    #expect(try inode(path) == first)
    #expect(try write(text + "b", to: path))
    #expect(try inode(path) != first)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text + "b")
    #expect(try write(text, to: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
  }

  @Test func `what is given up leaves the old file and no other`() throws {
    let path = folder + "/a.csv"
    _ = try write("old", to: path)
    do {
      let file = try TextFile(path: path)
      try file.write("new")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
  }

  @Test func `permissions stay`() throws {
    let path = folder + "/a.csv"
    _ = try write("old", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try write("new", to: path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }

  @Test func `what killed programs left is removed, of this file only`() async throws {
    let others = [".a.csv.part", ".a.csv.partial", ".b.csv.part1", "a.csv.part1"]
    for name in others + [".a.csv.part2", ".a.csv.part7"] {
      try Data("half".utf8).write(to: URL(filePath: folder + "/" + name))
    }
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      let file = try TextFile(path: folder + "/a.csv")
      try file.write("half")
      kill(getpid(), SIGKILL)
    }
    #expect(FileManager.default.fileExists(atPath: folder + "/.a.csv.part1"))
    #expect(try write("new", to: folder + "/a.csv"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left.sorted() == (others + ["a.csv"]).sorted())
  }

  @Test func `several write one file at once, each its own text to the end`() throws {
    let path = folder + "/a.csv"
    let files = try (1...4).map { _ in try TextFile(path: path) }
    for (number, file) in files.enumerated() { try file.write("text \(number)") }
    for (number, file) in files.enumerated().reversed() {
      #expect(try file.finish())
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "text \(number)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
  }

  @Test func `a folder that is missing is told with its path`() throws {
    let path = folder + "/none/a.csv"
    #expect(throws: ExportError.unwritable(path: path, reason: "No such file or directory")) {
      try TextFile(path: path)
    }
  }
}
