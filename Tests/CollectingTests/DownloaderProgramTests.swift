import Foundation
import Processes
import TestKit
import Testing

@testable import Collecting

@Suite struct DownloaderProgramTests {
  private let standIn: StandInDownloader
  private let program: String

  init() throws {
    standIn = try StandInDownloader("")
    program = try standIn.script("TwitchDownloaderCLI", "")
  }

  @Test func `a person's word goes before the setting, the setting before PATH`() throws {
    let path = StandInDownloader.path
    #expect(try DownloaderProgram(given: path, setting: "/x", searchPath: "").path == path)
    #expect(
      try DownloaderProgram(given: nil, setting: path, searchPath: standIn.folder).path == path)
    #expect(
      try DownloaderProgram(given: nil, setting: nil, searchPath: "/x::\(standIn.folder)").path
        == program)
  }

  @Test func `a program that is not there is told by who named it`() {
    #expect(throws: DownloaderProblem.missing(teller: "--downloader", path: "/x")) {
      try DownloaderProgram(given: "/x", setting: program, searchPath: "")
    }
    #expect(throws: DownloaderProblem.missing(teller: "STUDY_DOWNLOADER", path: standIn.folder)) {
      try DownloaderProgram(given: nil, setting: standIn.folder, searchPath: "")
    }
    #expect(throws: DownloaderProblem.notOnPath) {
      try DownloaderProgram(given: nil, setting: nil, searchPath: "/usr/bin:/bin")
    }
  }

  @Test func `a program that may not be executed is told`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: program)
    #expect(throws: DownloaderProblem.notExecutable(path: program)) {
      try DownloaderProgram(given: program, setting: nil, searchPath: "")
    }
    #expect(throws: DownloaderProblem.notExecutable(path: program)) {
      try DownloaderProgram(given: nil, setting: nil, searchPath: standIn.folder)
    }
  }

  @Test func `a program of another kind of machine does not start`() throws {
    _ = try standIn.program("TwitchDownloaderCLI", [0x7F, 0x45, 0x4C, 0x46, 9])
    let found = try DownloaderProgram(given: program, setting: nil, searchPath: "")
    let folder = try CollectionFolder(standIn.folder + "/collected", of: "moonriver")
    #expect(
      throws: DownloaderProblem.notStarted(path: program, reason: "Exec format error")
    ) {
      try ChatDownloader(found, into: folder, environment: [:])
    }
  }

  @Test func `a folder that takes no output is not the program's fault`() throws {
    let collection = try Collection("")
    let found = try DownloaderProgram(
      given: StandInDownloader.path, setting: nil, searchPath: "")
    let folder = try CollectionFolder(collection.path, of: "moonriver")
    try collection.write(".collect/part-version-moonriver.log/in the way", "")
    let log = collection.path + "/.collect/part-version-moonriver.log"
    #expect(throws: ChildProblem.unwritable(path: log, reason: "Is a directory")) {
      try ChatDownloader(found, into: folder, environment: [:])
    }
  }

  @Test(arguments: [
    ("TwitchDownloaderCLI 1.56.5+a9386f3e", "1.56.5"), ("1.50.6\n", "1.50.6"),
    ("v1.40.7 (c) 2020", "1.40.7"),
  ])
  func `a version is found in what the program prints`(text: String, version: String) {
    #expect(DownloaderVersion(in: text)?.description == version)
  }

  @Test(arguments: ["", "TwitchDownloaderCLI", "1.50", "99999999999999999999.1.1"])
  func `a text without a version has none`(text: String) {
    #expect(DownloaderVersion(in: text) == nil)
  }

  @Test func `versions are compared as numbers`() throws {
    let versions = try ["1.39.11", "1.50.6", "1.50.10", "1.56.5", "2.0.0"].map {
      try #require(DownloaderVersion(in: $0))
    }
    for (older, newer) in zip(versions, versions.dropFirst()) { #expect(older < newer) }
  }
}
