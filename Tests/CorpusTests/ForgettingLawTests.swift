import Chat
import ChatLogs
import Counting
import SQLite
import Testing
import Statistics

@testable import Corpus

@Suite struct ForgettingLawTests {
  let work: Workplace

  init() throws {
    work = try Workplace()
  }

  @Test func `every table can be compared by natural keys`() throws {
    let corpus = try work.corpus([TwoStreams.first])
    let rows = try corpus.connection.naturalRows()
    #expect(!rows.contains { $0.hasSuffix("no query of this table") })
    #expect(rows.contains { $0.hasPrefix("emote_messages: ") })
  }

  @Test(arguments: 0..<60)
  func `forgetting a source gives the corpus that never had it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let logs = Array(ManyLogs.all.shuffled(using: &random).prefix(3 + Int(seed % 4)))
      .inOrderOfGrowth
    let victim = logs[Int.random(in: logs.indices, using: &random)]
    _ = try work.mended(logs, name: "all \(seed)")
    let writer = try work.writer("all \(seed)")
    let unread = try writer.forget([victim.digest])
    try writer.close()
    #expect(!unread.contains { $0.digest == victim.digest })
    let all = try work.mended("all \(seed)", logs)
    let rest = try work.mended(logs.filter { $0 != victim }, name: "rest \(seed)")
    let difference = try all.connection.difference(from: rest.connection)
    #expect(difference == [])
    #expect(try all.selectionDigest() == rest.selectionDigest())
    #expect(try all.connection.lines("PRAGMA foreign_key_check") == [])
  }

  @Test(arguments: 0..<40)
  func `the order of ingest changes no row`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let logs = Array(
      ManyLogs.all.filter { !$0.replaces }.shuffled(using: &random).prefix(3 + Int(seed % 4)))
    let one = try work.mended(logs.inOrderOfGrowth, name: "one \(seed)")
    let other = try work.mended(
      logs.shuffled(using: &random).inOrderOfGrowth, name: "other \(seed)")
    let difference = try one.connection.difference(from: other.connection)
    #expect(difference == [])
    #expect(try one.selectionDigest() == other.selectionDigest())
  }

  @Test func `a source whose better twin is forgotten must be read again, and that is told`() throws
  {
    var json = TwoStreams.first
    json.format = .twitchDownloaderJSON
    json.name = "one.json"
    try work.write([TwoStreams.first, json])
    let writer = try work.writer()
    #expect(try writer.forget([json.digest]).map(\.name) == ["one.txt"])
    #expect(try writer.forget(["none"]).isEmpty)
    try writer.close()
  }

  @Test func `forgetting the only source leaves an empty corpus`() throws {
    try work.write([TwoStreams.first])
    let writer = try work.writer()
    #expect(try writer.forget([TwoStreams.first.digest]).isEmpty)
    try writer.close()
    let connection = try Connection(path: work.path(), access: .readOnly)
    #expect(try connection.naturalRows().allSatisfy { $0.hasPrefix("settings: ") })
  }
}

/// Logs that name the same people and channels in many ways, and the same streams in many formats.
enum ManyLogs {
  private static let ann = CountedChatter(userID: "7", login: "ann", displayName: "안나")
  private static let heir = CountedChatter(userID: "8", login: "ann", displayName: "Ann")
  private static let renamed = CountedChatter(userID: "7", login: "anna", displayName: "안나")
  private static let shown = CountedChatter(displayName: "안나")
  private static let login = CountedChatter(login: "ann")
  private static let page = CountedChatter(login: "bob", displayName: "밥")
  private static let other = CountedChatter(login: "rob", displayName: "밥")
  private static let bob = CountedChatter(displayName: "밥")

  static let all: [LogSketch] = {
    var logs = [
      log("text", .twitchDownloaderText, "1", [shown, bob, login]),
      log("json", .twitchDownloaderJSON, "1", [ann, heir, ann]),
      log("html", .twitchDownloaderHTML, "2", [page, page, bob]),
      log("other html", .twitchDownloaderHTML, "3", [other, login]),
      log("wrong", .twitchDownloaderJSON, "4", [renamed, login, CountedChatter()]),
      log("room", .taggedIRC, nil, [ann, renamed]),
      log("both", .taggedIRC, nil, [heir, heir]),
      log("moved", .taggedIRC, nil, [ann, heir]),
      log("forced", .twitchDownloaderText, "1", [bob, shown]),
    ]
    logs[4].channel = Channel(login: "wrongriver")
    logs[5].channel = Channel(roomID: "55")
    logs[6].channel = Channel(roomID: "55", login: "moonriver")
    logs[7].channel = Channel(roomID: "55", login: "newriver")
    logs[7].start = logs[7].start.map { Instant(milliseconds: $0.milliseconds + 86_400_000) }
    logs[8].replaces = true
    logs[8].lines[0].at = 100
    var grown = logs[0]
    grown.lines.append(.init(9000, login, ["catJAM"]))
    grown.supersedes = [logs[0].digest]
    (logs[0].bytes, logs[0].heads) = (100, [64: "head"])
    (grown.bytes, grown.heads) = (200, [64: "head", 128: "more"])
    return logs + [grown]
  }()

  private static func log(
    _ name: String, _ format: LogFormat, _ vodID: String?, _ chatters: [CountedChatter]
  ) -> LogSketch {
    let emotes = ["moonHi", "Kappa", "moonLUL", "catJAM"]
    return LogSketch(
      name: name, format: format, vodID: vodID, start: TwoStreams.first.start,
      lines: chatters.enumerated().map { index, chatter in
        .init(
          Int64(index) * 1000 + 500, chatter,
          [emotes[(index + name.utf8.count) % 4], emotes[index]])
      })
  }
}

extension [LogSketch] {
  /// The logs with those that grew after their older selves.
  var inOrderOfGrowth: [LogSketch] {
    filter(\.supersedes.isEmpty) + filter { !$0.supersedes.isEmpty }
  }
}

extension Workplace {
  /// Writes logs in order, reads again what must be, and opens the corpus.
  func mended(_ logs: [LogSketch], name: String) throws -> Corpus {
    try write(logs, name: name)
    return try mended(name, logs)
  }

  /// Reads again what must be, and opens the corpus.
  func mended(_ name: String, _ logs: [LogSketch]) throws -> Corpus {
    try mend(logs, name: name)
    return try Corpus(path: path(name), selection: Selection())
  }

  /// Writes logs again that a corpus holds but must read again.
  func mend(_ logs: [LogSketch], name: String) throws {
    for _ in logs {
      let writer = try writer(name)
      let unread = try writer.knownSources().filter { $0.nameTable.isEmpty && !$0.isSuperseded }
      for log in logs where unread.contains(where: { $0.digest == log.digest }) {
        try log.write(to: writer)
      }
      try writer.close()
      if unread.isEmpty { return }
    }
    Issue.record("there is always something to read again")
  }
}
