import Foundation
import Processes
import TestKit
import Testing

@testable import Collecting

/// The real program's file, named by the environment; nil where it is not installed.
private let realDownloader = ProcessInfo.processInfo.environment["REAL_DOWNLOADER"]

@Suite(
  "The real TwitchDownloaderCLI (the file named by REAL_DOWNLOADER)",
  .enabled(if: realDownloader != nil, "set REAL_DOWNLOADER to the file of TwitchDownloaderCLI"))
struct RealDownloaderTests {
  @Test func `it tells its version`() throws {
    let collection = try Collection("")
    try collection.with(realDownloader ?? "") { #expect($0.version != nil) }
  }

  @Test(arguments: ["--frob", "--collision Frob"])
  func `a wrong option ends with 1 and a line that can be told`(words: String) throws {
    let collection = try Collection("")
    let log = collection.standIn.folder + "/log"
    let ending = try ChildProcess(
      realDownloader ?? "",
      ["chatdownload", "--id", "1", "-o", collection.standIn.folder + "/a.json"]
        + words.split(separator: " ").map(String.init),
      environment: ProcessInfo.processInfo.environment, output: .file(path: log)
    ).run()
    #expect(ending == .code(1))
    #expect(DownloaderComplaint(log: log).gist != nil)
  }
}
