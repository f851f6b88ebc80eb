import Chat
import ChatLogs
import Counting
import SQLite
import Testing

@testable import Corpus

@Suite struct IdentityTests {
  let work: Workplace

  init() throws {
    work = try Workplace()
  }

  private func log(_ vod: String, _ chatters: CountedChatter...) -> LogSketch {
    LogSketch(
      name: vod, format: .twitchDownloaderJSON, vodID: vod, start: TwoStreams.first.start,
      lines: chatters.enumerated().map { .init(Int64($0) * 1000 + 500, $1, ["moonHi"]) })
  }

  private let shown = CountedChatter(displayName: "달팬")
  private let named = CountedChatter(displayName: "MoonFan")
  private let full = CountedChatter(userID: "7", login: "moonfan", displayName: "달팬")

  @Test func `a record with two names joins their chatters, whatever comes first`() throws {
    let logs = [log("a", shown), log("b", named), log("c", full)]
    for (index, order) in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]].enumerated() {
      let corpus = try work.corpus(order.map { logs[$0] }, name: "order \(index)")
      #expect(try corpus.chatterCounts().all == 1)
      #expect(try corpus.connection.integer("SELECT count(*) FROM chatters") == 1)
      #expect(try corpus.connection.integer("SELECT count(*) FROM chatter_aliases") == 3)
      #expect(
        try corpus.connection.lines("SELECT chatters, capped FROM emote_totals") == ["1 3"])
    }
  }

  @Test func `chatters that prove one in the middle of a log are added up`() throws {
    let apart = try work.corpus([log("a", shown, named)], name: "apart")
    #expect(try apart.chatterCounts().all == 2)
    let corpus = try work.corpus([log("a", shown, named), log("b", full)], name: "joined")
    #expect(try corpus.chatterCounts().all == 1)
    #expect(
      try corpus.connection.lines(
        "SELECT messages, first_offset, last_offset FROM attendance ORDER BY messages")
        == ["1 500 500", "2 500 1500"])
    #expect(try corpus.connection.lines("PRAGMA foreign_key_check") == [])
    let other = try work.corpus([log("b", full), log("a", shown, named)], name: "other")
    #expect(try corpus.selectionDigest() == other.selectionDigest())
  }

  @Test func `one log may name a chatter in three ways`() throws {
    let corpus = try work.corpus([log("a", shown, named, full)])
    #expect(try corpus.chatterCounts().all == 1)
    #expect(
      try corpus.connection.lines("SELECT messages, chatters FROM stream_summary") == ["3 1"])
  }

  @Test func `two user ids are two chatters, whatever login they share`() throws {
    let heir = CountedChatter(userID: "8", login: "moonfan")
    let corpus = try work.corpus([log("a", full), log("b", heir), log("c", heir, full)])
    #expect(try corpus.chatterCounts().all == 2)
  }

  @Test func `no name enters the corpus`() throws {
    let corpus = try work.corpus([log("a", shown, named, full)])
    let tables = try corpus.connection.lines(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    for table in tables where table != "settings" {
      for line in try corpus.connection.lines("SELECT * FROM \(table)") {
        #expect(!line.lowercased().contains("moonfan") && !line.contains("달팬"), "\(table)")
      }
    }
  }

  @Test func `a room id and a login join, whatever comes first`() throws {
    var byLogin = log("a", full)
    byLogin.channel = Channel(login: "moonriver")
    var byRoom = log("b", full)
    byRoom.channel = Channel(roomID: "55")
    var byBoth = log("c", full)
    byBoth.channel = Channel(roomID: "55", login: "moonriver")
    let logs = [byLogin, byRoom, byBoth]
    for (index, order) in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2, 1]].enumerated() {
      let corpus = try work.corpus(order.map { logs[$0] }, name: "order \(index)")
      #expect(
        try corpus.connection.lines("SELECT login, room_id FROM channels") == ["moonriver 55"])
      #expect(try corpus.streams().map(\.channel) == ["moonriver", "moonriver", "moonriver"])
    }
  }

  @Test func `a renamed channel stays one, and its old login still finds it`() throws {
    var old = log("a", full)
    old.channel = Channel(roomID: "55", login: "moonriver")
    var new = log("b", full)
    new.channel = Channel(roomID: "55", login: "newriver")
    new.start = new.start.map { Instant(milliseconds: $0.milliseconds + 86_400_000) }
    for (index, logs) in [[old, new], [new, old]].enumerated() {
      let corpus = try work.corpus(logs, name: "order \(index)")
      #expect(try corpus.connection.lines("SELECT login, room_id FROM channels") == ["newriver 55"])
      for name in ["moonriver", "#NewRiver", "55"] {
        let selected = try Corpus(
          path: work.path("order \(index)"), selection: Selection(channels: [name]))
        #expect(try selected.streams().count == 2)
      }
    }
    #expect(throws: CorpusError.self) {
      try Corpus(path: work.path("order 0"), selection: Selection(channels: ["sunriver"]))
    }
  }
}
