import Foundation
import Report
import Testing

@Suite struct ReportWriteTests {
  @Test func `a folder gets the files, loses those of the earlier report and keeps the others`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try TestReport.report()
    let path = folder.appending(path: "Reports/usage").path(percentEncoded: false)
    try report.write(to: path, environment: [:])
    try Data("mine".utf8).write(to: URL(filePath: path).appending(path: "mine.csv"))
    #expect(try names(path) == report.files(environment: [:]).map(\.name) + ["mine.csv"])

    var smaller = report
    smaller.findings = []
    try smaller.write(to: path, environment: [:])
    #expect(
      try names(path) == [
        "environment.json", "report.md", "results.json", "run.json", "sources.csv", "mine.csv",
      ])
    for file in smaller.files(environment: [:]) {
      let bytes = try Data(contentsOf: URL(filePath: path).appending(path: file.name))
      #expect(Array(bytes) == file.bytes)
    }
  }

  @Test func `a list of files that points elsewhere removes nothing`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = folder.appending(path: "report")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    let precious = folder.appending(path: "precious.csv")
    try Data("x".utf8).write(to: precious)
    try Data(#"{"files": ["../precious.csv", "notes.md"]}"#.utf8)
      .write(to: inner.appending(path: "run.json"))
    try Data("x".utf8).write(to: inner.appending(path: "notes.md"))
    try TestReport.report().write(to: inner.path(percentEncoded: false), environment: [:])
    #expect(FileManager.default.fileExists(atPath: precious.path(percentEncoded: false)))
    #expect(try names(inner.path(percentEncoded: false)).contains("notes.md"))
  }

  @Test func `a folder that cannot be made is told with its path`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("x".utf8).write(to: file)
    let path = file.appending(path: "below").path(percentEncoded: false)
    let report = try TestReport.report()
    let error = #expect(throws: ReportError.self) { try report.write(to: path, environment: [:]) }
    #expect(error?.description.contains(path) == true)
  }

  private func names(_ path: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    return names.filter { $0 != "mine.csv" } + names.filter { $0 == "mine.csv" }
  }
}
