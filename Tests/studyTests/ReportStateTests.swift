import Foundation
import Testing

@testable import study

@Suite struct ReportStateTests {
  private let now = ReportState.Run(
    parameters: ["bin": "5s", "timeZone": "Asia/Seoul"], seed: 1, selectionDigest: "ab",
    version: "0.1.0")

  private func state(runJSON: String?) throws -> ReportState {
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if let runJSON { try Data(runJSON.utf8).write(to: folder.appending(path: "run.json")) }
    return ReportState(folder: folder.path, now: now)
  }

  @Test func `a report without run file is missing`() throws {
    #expect(try state(runJSON: nil) == .missing)
  }

  @Test func `an equal run is up to date`() throws {
    let json = """
      {"formatVersion": 1, "parameters": {"bin": "5s", "timeZone": "Asia/Seoul"}, "seed": 1,
       "selectionDigest": "ab", "version": "0.1.0", "files": []}
      """
    #expect(try state(runJSON: json) == .upToDate)
  }

  @Test func `everything that has changed is told`() throws {
    let json = """
      {"parameters": {"bin": "1m", "old": "x"}, "seed": 2, "selectionDigest": "cd",
       "version": "0.0.9"}
      """
    #expect(
      try state(runJSON: json)
        == .outOfDate([
          "version 0.0.9 is now 0.1.0", "seed 2 is now 1", "bin 1m is now 5s", "old x is now unset",
          "timeZone unset is now Asia/Seoul", "the selected data changed",
        ]))
    #expect(try state(runJSON: "{").phrase == "out of date: run.json cannot be read")
  }
}
