import Chat
import Foundation
import Synchronization
import TestKit
import Testing

@testable import Collecting

private let vod = "77 moonriver 700100100 2026-03-01T11:07:00Z 600"
private let name = "moonriver/2026-03-01T11-07-00Z-77.json"

@Suite struct ChatDownloaderTests {
  @Test func `a VOD's chat lies under channel, start and id, its sidecar beside it`() throws {
    let collection = try Collection(vod)
    #expect(try collection.download("77") == [.downloaded(path: "\(collection.path)/\(name)")])
    #expect(collection.files == [name, name + ".meta.json"])
    #expect(
      try collection.read(name + ".meta.json")
        == #"{"channel":"moonriver","room_id":"700100100","seconds":600,"#
        + #""started_at":"2026-03-01T11:07:00Z","title":"오늘 방송 77","vod_id":"77"}"# + "\n")
  }

  @Test func `what Helix tells of the start names the file`() throws {
    let collection = try Collection(vod)
    let start = try #require(Instant(iso8601: "2026-03-01T11:06:58.250Z".utf8))
    let known = VOD(id: "77", login: "moonriver", title: "another", createdAt: start, seconds: 599)
    try collection.with { _ = $0.download([known], jobs: 1) { _, _ in } }
    let name = "moonriver/2026-03-01T11-06-58Z-77.json"
    #expect(collection.files == [name, name + ".meta.json"])
    let sidecar = try collection.read(name + ".meta.json")
    #expect(sidecar.contains(#""started_at":"2026-03-01T11:06:58.250Z""#))
    #expect(sidecar.contains(#""title":"오늘 방송 77""#))
  }

  @Test func `an old version's log tells little, so the list of VODs tells the rest`() throws {
    let collection = try Collection(vod, version: "1.50.6")
    let known = VOD(id: "77", login: "moonriver", roomID: "700100100", title: "밤", seconds: 600)
    try collection.with { _ = $0.download([known], jobs: 1) { _, _ in } }
    #expect(
      try collection.read(name + ".meta.json")
        == #"{"channel":"moonriver","room_id":"700100100","seconds":600,"#
        + #""started_at":"2026-03-01T11:07:00Z","title":"밤","vod_id":"77"}"# + "\n")
  }

  @Test func `the current version is driven by verbs`() throws {
    let collection = try Collection(vod)
    _ = try collection.download("77")
    let part = collection.path + "/.collect/part-77.json"
    #expect(
      try collection.standIn.calls() == [
        ["--version"],
        [
          "chatdownload", "--id", "77", "-o", part, "--collision", "Overwrite", "--banner",
          "false", "--log-level", "Warning,Error",
        ],
      ])
  }

  @Test(arguments: [("1.39.11", true), ("1.50.6", true), ("1.50.7", false), ("2.0.0", false)])
  func `versions without verbs get the mode`(version: String, isLegacy: Bool) throws {
    let collection = try Collection(vod, version: version)
    #expect(try collection.download("77") == [.downloaded(path: "\(collection.path)/\(name)")])
    let part = collection.path + "/.collect/part-77.json"
    let call = try #require(try collection.standIn.calls().last)
    if isLegacy {
      #expect(call == ["-m", "ChatDownload", "-u", "77", "-o", part])
    } else {
      #expect(call.first == "chatdownload")
    }
  }

  @Test func `a program that tells no version is driven by verbs`() throws {
    let collection = try Collection(vod)
    let silent = try collection.standIn.script(
      "silent", "[ \"$1\" = --version ] && exit 1\nexec '\(StandInDownloader.path)' \"$@\"\n")
    try collection.with(silent) { downloader in
      #expect(downloader.version == nil)
      #expect(downloader.warning == nil)
      let outcomes = downloader.download([VOD(id: "77", login: "moonriver")], jobs: 1) { _, _ in }
      #expect(outcomes == [.downloaded(path: "\(collection.path)/\(name)")])
    }
  }

  @Test(arguments: [("1.39.11", true), ("1.49.9", true), ("1.50.0", false), ("1.56.5", false)])
  func `versions of the switched-off API are warned of`(version: String, isOld: Bool) throws {
    let collection = try Collection(vod, version: version)
    let warning =
      "\(StandInDownloader.path): version \(version) asks an API that Twitch has switched off; "
      + "install version 1.50.0 or later"
    try collection.with { downloader in
      #expect(downloader.version?.description == version)
      #expect(downloader.warning == (isOld ? warning : nil))
    }
  }

  @Test func `a log without messages is kept, so that it is not downloaded again`() throws {
    let collection = try Collection(vod + " empty")
    #expect(try collection.download("77") == [.downloaded(path: "\(collection.path)/\(name)")])
    #expect(try collection.read(name).contains(#""comments":[],"#))
  }

  @Test func `a VOD that Twitch has no more is gone, and leaves nothing`() throws {
    let collection = try Collection(vod + " gone")
    #expect(try collection.download("77", "78") == [.gone, .gone])
    #expect(collection.files == [])
  }

  /// What follows `TwitchDownloaderCLI ` for each behaviour; `LOG` stands for the kept log.
  @Test(arguments: [
    (
      "refused",
      "was ended by signal 6 (SIGABRT): System.Net.Http.HttpRequestException: Name or service not "
        + "known (gql.twitch.tv:443); its own words are in LOG"
    ),
    (
      "crash",
      "was ended by signal 6 (SIGABRT): System.Text.Json.JsonException; its own words are in LOG"
    ),
    (
      "half",
      "was ended by signal 6 (SIGABRT): System.IO.IOException: No space left on device; its own "
        + "words are in LOG"
    ),
    ("killed", "was ended by signal 9 (SIGKILL); its own words are in LOG"),
    ("cut", "ended well but wrote no whole chat log; run this again"),
    ("nothing", "ended well but wrote no file; run this again"),
    ("other", "wrote the chat of VOD 78 instead; check the program"),
  ])
  func `a failure is told without chat, and leaves the program's words alone`(
    behaviour: String, sentence: String
  ) throws {
    let collection = try Collection("\(vod) \(behaviour)")
    let log = "\(collection.path)/.collect/part-77.log"
    let reason = "TwitchDownloaderCLI " + sentence.replacing("LOG", with: log)
    #expect(try collection.download("77") == [.failed(reason: reason)])
    #expect(collection.files == [".collect/part-77.log"])
  }

  @Test func `a longer log is in place before its sidecar`() throws {
    let collection = try Collection(vod)
    _ = try collection.download("77")
    let old = try collection.read(name)
    try collection.standIn.know(vod.replacing("600", with: "7200"))
    try FileManager.default.removeItem(atPath: "\(collection.path)/\(name).meta.json")
    try collection.write(name + ".meta.json/in the way", "")
    guard case .failed = try collection.download("77")[0] else {
      Issue.record("a sidecar took the place of a folder")
      return
    }
    #expect(try collection.read(name) != old)
  }

  @Test func `a new log's sidecar is in place before the log`() throws {
    let collection = try Collection(vod)
    try collection.write(name + "/in the way", "")
    let reason =
      "\(collection.path)/\(name) cannot be written (Is a directory); check the folder and the "
      + "space there"
    #expect(try collection.download("77") == [.failed(reason: reason)])
    #expect(
      collection.files == [".collect/part-77.log", name + ".meta.json", name + "/in the way"])
  }

  /// Whose VOD the log is, what else is known of it, and whose it is said to be; nil when it is taken.
  @Test(arguments: [
    ("sodapond 99", nil, "sodapond"), ("sodapond 99", "88", "sodapond"),
    ("moonriver 99", "88", "moonriver"), ("moonriver 88", nil, nil), ("moonriver 88", "88", nil),
    // A channel keeps its id when it is renamed.
    ("riverofmoons 88", "88", nil),
  ])
  func `a VOD of another channel is not taken`(
    owner: String, room: String?, channel: String?
  ) throws {
    let collection = try Collection("77 \(owner) 2026-03-01T11:07:00Z 600")
    let known = VOD(id: "77", login: "moonriver", roomID: room)
    let outcome = try collection.with { $0.download([known], jobs: 1) { _, _ in } }
    if let channel {
      #expect(outcome == [.ofOther(channel: channel)])
      #expect(collection.files == [])
    } else {
      #expect(outcome == [.downloaded(path: "\(collection.path)/\(name)")])
    }
  }

  @Test func `what failed half-way is downloaded again`() throws {
    let collection = try Collection(vod + " half")
    guard case .failed = try collection.download("77")[0] else {
      Issue.record("half a file was taken")
      return
    }
    try collection.standIn.know(vod)
    #expect(try collection.download("77") == [.downloaded(path: "\(collection.path)/\(name)")])
    #expect(collection.files == [name, name + ".meta.json"])
  }

  @Test func `a run after two that the network refused succeeds`() throws {
    let collection = try Collection(vod + " flaky:2")
    let isDownloaded = try (0..<3).map { _ in
      try collection.download("77") == [.downloaded(path: "\(collection.path)/\(name)")]
    }
    #expect(isDownloaded == [false, false, true])
  }

  @Test func `outcomes come in the order of the VODs, whatever becomes of the others`() throws {
    let collection = try Collection(
      """
      1 moonriver 7 2026-03-01T11:07:00Z 600 gone
      2 moonriver 7 2026-03-02T11:07:00Z 600
      3 moonriver 7 2026-03-03T11:07:00Z 600 killed
      4 moonriver 7 2026-03-04T11:07:00Z 600
      """)
    let told = Mutex<[String]>([])
    let vods = ["1", "2", "3", "4"].map { VOD(id: $0, login: "moonriver") }
    let outcomes = try collection.with { downloader in
      downloader.download(vods, jobs: 3) { vod, _ in told.withLock { $0.append(vod.id) } }
    }
    #expect(told.withLock { $0.sorted() } == ["1", "2", "3", "4"])
    #expect(outcomes[0] == .gone)
    #expect(
      outcomes[1]
        == .downloaded(path: "\(collection.path)/moonriver/2026-03-02T11-07-00Z-2.json"))
    guard case .failed = outcomes[2] else {
      Issue.record("VOD 3 was killed, not \(outcomes[2])")
      return
    }
    #expect(
      outcomes[3]
        == .downloaded(path: "\(collection.path)/moonriver/2026-03-04T11-07-00Z-4.json"))
  }

  @Test func `as many run at once as are asked for, and no more`() throws {
    let collection = try Collection(
      """
      1 moonriver 7 2026-03-01T11:07:00Z 600 slow
      2 moonriver 7 2026-03-02T11:07:00Z 600 slow
      3 moonriver 7 2026-03-03T11:07:00Z 600 slow
      """)
    let standIn = collection.standIn
    let running = Mutex<[Bool]>([])
    Thread.detachNewThread {
      let isRunning = standIn.waitUntilRunning(["1", "2"])
      let isThird = FileManager.default.fileExists(atPath: standIn.folder + "/running-3")
      running.withLock { $0 = [isRunning, isThird] }
      try? standIn.letGo()
    }
    let outcomes = try collection.download("1", "2", "3", jobs: 2)
    #expect(running.withLock { $0 } == [true, false])
    #expect(outcomes.count == 3)
    #expect(collection.files.count == 6)
  }

  @Test func `the program gets the environment without Twitch's credentials`() throws {
    let collection = try Collection(vod)
    let program = try collection.standIn.script("program", "env > \"$STAND_IN_FOLDER/environment\"")
    var environment = collection.standIn.environment
    environment["TWITCH_CLIENT_ID"] = "id"
    environment["TWITCH_CLIENT_SECRET"] = "secret"
    environment["HTTPS_PROXY"] = "http://127.0.0.1:1"
    _ = try ChatDownloader(
      DownloaderProgram(given: program, setting: nil, searchPath: ""),
      into: CollectionFolder(collection.path, of: "moonriver"), environment: environment)
    let seen = try collection.standIn.read("environment")
    #expect(seen.contains("HTTPS_PROXY=http://127.0.0.1:1\n"))
    #expect(!seen.contains("TWITCH_CLIENT"))
  }
}
