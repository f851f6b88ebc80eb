import Foundation
import TestKit
import Testing

@testable import Exporting

@Suite struct FileBundleTests {
  private let temporary: TemporaryFolder
  private var folder: String { temporary.path }
  private let files = [
    (path: "a.yaml", text: "웃음: 1\n"), (path: "b/c/d.yaml", text: ""),
    (path: "b/e.yaml", text: String(repeating: "x: 😂\n", count: 20_000)),
  ]

  init() throws {
    temporary = try TemporaryFolder()
  }

  private func modified(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  private func run(_ words: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `a folder is made, and only files that differ are written`() throws {
    let bundle = FileBundle(files)
    let place = folder + "/x/y"
    #expect(try bundle.write(toFolder: place) == 3)
    for file in files {
      #expect(try String(contentsOfFile: "\(place)/\(file.path)", encoding: .utf8) == file.text)
    }
    let first = try modified(place + "/a.yaml")
    #expect(try bundle.write(toFolder: place) == 0)
    #expect(try modified(place + "/a.yaml") == first)
    try Data().write(to: URL(filePath: place + "/b/e.yaml"))
    try FileManager.default.removeItem(atPath: place + "/b/c/d.yaml")
    #expect(try bundle.write(toFolder: place) == 2)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: place).count == 5)
  }

  @Test func `an archive is the same bytes each time`() throws {
    let path = folder + "/b.zip"
    #expect(try FileBundle(files).write(toArchive: path, below: "root"))
    let first = try Data(contentsOf: URL(filePath: path))
    #expect(try !FileBundle(files).write(toArchive: path, below: "root"))
    #expect(try Data(contentsOf: URL(filePath: path)) == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b.zip"])
  }

  @Test func `another program reads the archive`() throws {
    _ = try FileBundle(files).write(toArchive: folder + "/b.zip", below: "root")
    let answer = try run("python3", "-c", Self.readArchive, "b.zip")
    let expected = files.map { "root/\($0.path) \($0.text.utf8.count) 1980 0o100644\n" }
    #expect(answer == "None\n" + expected.joined() + files[0].text)
  }

  private static let readArchive = """
    import sys, zipfile
    archive = zipfile.ZipFile(sys.argv[1])
    print(archive.testzip())
    for i in archive.infolist():
        print(i.filename, i.file_size, i.date_time[0], oct(i.external_attr >> 16))
    print(archive.read("root/a.yaml").decode(), end="")
    """

  @Test func `what is in the way is told with its path`() throws {
    let bundle = FileBundle(files)
    try Data().write(to: URL(filePath: folder + "/b"))
    #expect(throws: ExportError.self) { try bundle.write(toFolder: folder) }
    let path = folder + "/none/b.zip"
    #expect(throws: ExportError.unwritable(path: path, reason: "No such file or directory")) {
      try bundle.write(toArchive: path, below: "root")
    }
  }
}
