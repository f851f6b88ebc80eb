import Foundation
import Processes
import TestKit
import Testing

/// The stand-in behaves as TwitchDownloaderCLI's source says, so that what passes with it means
/// something.
@Suite struct StandInDownloaderTests {
  private let standIn: StandInDownloader

  init() throws {
    standIn = try StandInDownloader(
      """
      1 moonriver 7 2026-03-01T11:07:00Z 600
      2 moonriver 7 2026-03-02T11:07:00Z 600 gone
      3 moonriver 7 2026-03-03T11:07:00Z 600 half
      4 moonriver 7 2026-03-04T11:07:00Z 600 refused
      """)
  }

  /// Runs the stand-in; `OUT/` in its words is a folder, and both of its streams are one.
  private func run(
    _ line: String, version: String = "1.56.5"
  ) throws -> (ending: ChildProcess.Ending, text: String) {
    let words = line.split(separator: " ").map { String($0).replacing("OUT", with: standIn.folder) }
    var environment = standIn.environment
    environment["STAND_IN_VERSION"] = version
    let ending = try ChildProcess(
      StandInDownloader.path, words, environment: environment,
      output: .file(path: standIn.folder + "/text")
    ).run()
    return (ending, try standIn.read("text"))
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(standIn.folder)/\(name)")
  }

  @Test(arguments: [
    ("--version", "TwitchDownloaderCLI 1.56.5"), ("help", "--version"),
    ("", "Usage: TwitchDownloaderCLI [VERB] [OPTIONS]"),
    ("frobnicate", "Verb 'frobnicate' is not recognized."),
    ("chatdownload --id 1 -o OUT/a.json --frob 1", "Option 'frob' is unknown."),
    ("chatdownload --id 1", "Required option 'o, output' is missing."),
    ("chatdownload --id 1 -u 2 -o OUT/a.json", "Option 'u, id' is defined multiple times."),
    ("chatdownload --id 1 -o OUT/a.json --collision Ask", "'collision' is defined with a bad"),
    ("chatdownload --id 1 -o OUT/a.json --banner", "Option 'banner' has no value."),
    ("chatdownload --id a.b -o OUT/a.json", "[ERROR] - Unable to parse Vod/Clip ID/URL."),
  ])
  func `a wrong command line ends with 1`(line: String, text: String) throws {
    let answer = try run(line)
    #expect(answer.ending == .code(1))
    #expect(answer.text.contains(text), "\(answer.text)")
    #expect(!exists("a.json"))
  }

  @Test func `banner, status and progress are shown, unless they are not wanted`() throws {
    let chatty = try run("chatdownload --id 1 -o OUT/a.json").text
    #expect(chatty.hasPrefix("TwitchDownloaderCLI 1.56.5 (c) lay295 and contributors\n[STATUS]"))
    #expect(chatty.contains("[STATUS] - Downloading 0%\r[STATUS] - Downloading 50%\r"))
    let quiet = "chatdownload --id 1 -o OUT/b.json --banner false --log-level Warning,Error"
    #expect(try run(quiet).text == "")
    #expect(try standIn.read("a.json") == standIn.read("b.json"))
  }

  @Test func `the old line is translated, with a warning`() throws {
    let answer = try run("-m ChatDownload -u 1 -o OUT/a.json")
    #expect(answer.ending == .code(0))
    #expect(answer.text.hasPrefix("[WARNING] --mode <mode> has been deprecated in favor of verbs"))
    #expect(exists("a.json"))
  }

  @Test func `the old program knows neither verbs nor their options`() throws {
    let answer = try run("chatdownload --id 1 -o OUT/a.json --banner false", version: "1.50.6")
    #expect(answer.ending == .code(1))
    #expect(answer.text.contains("Option 'banner' is unknown."))
    #expect(answer.text.contains("Required option 'm, mode' is missing."))
    #expect(try run("-m ChatDownload -u 1 -o OUT/a.json", version: "1.50.6").ending == .code(0))
    #expect(try !standIn.read("a.json").contains("FileInfo"))
    #expect(try !standIn.read("a.json").contains("\"title\""))
  }

  @Test(arguments: [
    ("2", "a.json", "Invalid VOD, deleted/expired VOD possibly?"),
    ("4", "a.json", "System.Net.Http.HttpRequestException: Name or service not known"),
    ("1", "a.frob", "System.NotSupportedException: .frob is not a valid chat file extension."),
  ])
  func `an exception aborts, and an empty file is deleted`(
    id: String, file: String, text: String
  ) throws {
    let answer = try run("chatdownload --id \(id) -o OUT/\(file)")
    #expect(answer.ending == .signal(SIGABRT))
    #expect(answer.text.contains("Unhandled exception. System."))
    #expect(answer.text.contains(text))
    #expect(!exists(file))
  }

  @Test func `after an exception a file that is not empty stays`() throws {
    #expect(try run("chatdownload --id 3 -o OUT/a.json").ending == .signal(SIGABRT))
    #expect(exists("a.json"))
  }

  @Test(arguments: [
    ("Prompt", 1, "[O] Overwrite / [R] Rename / [E] Exit: \n[ERROR] - Could not read user input."),
    ("Exit", 1, "already exists, exiting."), ("overwrite", 0, "Writing"), ("Rename", 0, "Writing"),
  ])
  func `a file that is there is handled as the option says`(
    collision: String, code: Int32, text: String
  ) throws {
    #expect(try run("chatdownload --id 1 -o OUT/a.json").ending == .code(0))
    let answer = try run("chatdownload --id 1 -o OUT/a.json --collision \(collision)")
    #expect(answer.ending == .code(code))
    #expect(answer.text.contains(text))
    #expect(exists("a (1).json") == (collision == "Rename"))
  }

  @Test func `compression appends its ending`() throws {
    _ = try run("chatdownload --id 1 -o OUT/a.json --compression gzip")
    #expect(exists("a.json.gz"))
    #expect(!exists("a.json"))
  }
}
