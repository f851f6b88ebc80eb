import Chat
import Counting
import Emotes
import Foundation
import Pseudonyms
import SQLite
import Testing

@testable import Corpus

@Suite struct OpeningTests {
  let work: Workplace

  init() throws {
    work = try Workplace()
  }

  @Test func `another key is refused with both fingerprints`() throws {
    _ = try work.corpus([TwoStreams.first])
    let error = try #require(throws: CorpusError.self) { _ = try work.writer(key: "other") }
    #expect(
      try error
        == .otherKey(
          path: work.path(), stored: work.key().fingerprint, given: work.key("other").fingerprint))
    #expect(error.description.contains("ingest into a new corpus"))
  }

  @Test func `other rules are refused`() throws {
    _ = try work.corpus([TwoStreams.first])
    #expect(throws: CorpusError.otherBots(path: work.path())) {
      try CorpusWriter(
        path: work.path(), key: work.key(), rules: CountingRules(bots: ["nightbot"]))
    }
    #expect(throws: CorpusError.otherCommandRule(path: work.path(), ignoresCommands: true)) {
      try CorpusWriter(
        path: work.path(), key: work.key(), rules: CountingRules(ignoresCommands: false))
    }
  }

  @Test func `a file of something else is left as it is`() throws {
    try "not a database, but long enough".write(
      toFile: work.path("text"), atomically: true, encoding: .utf8)
    let other = try Connection(path: work.path("other"), access: .readWrite)
    try other.execute("CREATE TABLE t (x)")
    for name in ["text", "other"] {
      let before = FileManager.default.contents(atPath: work.path(name))
      #expect(throws: CorpusError.notACorpus(path: work.path(name))) { _ = try work.writer(name) }
      #expect(throws: CorpusError.notACorpus(path: work.path(name))) {
        _ = try Corpus(path: work.path(name), selection: Selection())
      }
      #expect(FileManager.default.contents(atPath: work.path(name)) == before)
    }
  }

  @Test func `a missing corpus and a newer one are refused`() throws {
    #expect(throws: CorpusError.self) {
      _ = try Corpus(path: work.path("none"), selection: Selection())
    }
    #expect(!FileManager.default.fileExists(atPath: work.path("none")))
    _ = try work.corpus([TwoStreams.first])
    try Connection(path: work.path(), access: .readWrite).execute("PRAGMA user_version = 99")
    #expect(throws: CorpusError.newerSchema(path: work.path(), version: 99)) {
      _ = try Corpus(path: work.path(), selection: Selection())
    }
  }

  @Test func `a corpus of version 1 is brought on, and its sources are read again`() throws {
    let old = try Connection(path: work.path(), access: .readWrite)
    try old.migrate([CorpusSchema.migrations[0]])
    try old.execute(
      """
      INSERT INTO settings SELECT 'key', '\(work.key().fingerprint)';
      INSERT INTO sources VALUES (1, 'one.txt', 'one.txt', 'irc', NULL, 9, 1, 1, 0, 0, 0, 'names', NULL);
      INSERT INTO channels VALUES (1, 'moonriver', NULL, 'Asia/Seoul', NULL);
      INSERT INTO streams VALUES (1, 1, 'file:one.txt', NULL, NULL, NULL, NULL, NULL);
      INSERT INTO parts VALUES (1, 1, 1, NULL, NULL, NULL, NULL, 1, 0, 1, NULL, NULL, NULL);
      INSERT INTO chatters VALUES (1, 0);
      INSERT INTO chatter_aliases VALUES (x'00', 1), (x'01', 1);
      CREATE VIEW result3 AS SELECT 1;
      """)
    #expect(throws: CorpusError.olderSchema(path: work.path(), version: 1)) {
      _ = try Corpus(path: work.path(), selection: Selection())
    }
    let writer = try CorpusWriter(path: work.path(), key: work.key(), rules: nil)
    let known = try #require(try writer.knownSources().first)
    #expect(known.nameTable.isEmpty && known.channels == [Channel(login: "moonriver")])
    try TwoStreams.second.write(to: writer)
    try writer.close()
    let corpus = try Corpus(path: work.path(), selection: Selection())
    #expect(try corpus.connection.lines("SELECT count(*) FROM stream_summary") == ["2"])
    #expect(try corpus.channelTimeZones().map(\.timeZone) == ["Asia/Seoul"])
    #expect(
      try corpus.connection.lines("SELECT count(*) FROM chatter_aliases WHERE chatter = 1") == ["0"]
    )
  }

  @Test func `a channel that is not there is named together with those that are`() throws {
    _ = try work.corpus([TwoStreams.first])
    let error = try #require(throws: CorpusError.self) {
      _ = try Corpus(path: work.path(), selection: Selection(channels: ["sunriver"]))
    }
    #expect(error.description.contains("moonriver"))
  }

  @Test func `a log whose channel nothing tells is refused and leaves nothing`() throws {
    var log = TwoStreams.first
    log.channel = Channel()
    let writer = try work.writer()
    #expect(throws: CorpusError.unknownChannel(source: "one.txt")) { try log.write(to: writer) }
    #expect(try writer.knownSources().isEmpty)
    try TwoStreams.second.write(to: writer)
    #expect(try writer.knownSources().count == 1)
  }

  @Test func `a day is the civil day of the start in the channel's zone`() throws {
    var late = TwoStreams.first
    late.start = Instant(iso8601: "2026-03-01T20:00:00Z".utf8)
    let writer = try work.writer()
    try late.write(to: writer)
    try writer.setTimeZone("Asia/Seoul", of: Channel(login: "moonriver"))
    try TwoStreams.second.write(to: writer)
    #expect(throws: CorpusError.unknownTimeZone("Asia/Atlantis")) {
      try writer.setTimeZone("Asia/Atlantis", of: Channel(login: "moonriver"))
    }
    try writer.close()
    let corpus = try Corpus(path: work.path(), selection: Selection())
    // 20:00 UTC is 05:00 of the next day in Seoul; 12:00 UTC of the 2nd is 21:00 of the 2nd.
    #expect(
      try corpus.connection.lines("SELECT day FROM streams ORDER BY key")
        == ["2026-03-02", "2026-03-02"])
    #expect(
      try corpus.channelTimeZones()
        == [ChannelTimeZone(channel: "moonriver", timeZone: "Asia/Seoul")])
  }

  @Test func `a catalogue is stored once and its unused emotes are listed`() throws {
    let owner = Channel(login: "moonriver")
    let unused = CatalogueEntry(
      emote: Emote(provider: .twitch, providerID: "77", code: "moonZzz"), set: "9", owner: owner,
      tier: "2000", added: TwoStreams.first.start)
    let elsewhere = CatalogueEntry(
      emote: Emote(provider: .bttv, code: "sunHi"), owner: Channel(login: "sunriver"))
    let catalogue = Catalogue(
      date: CivilDate("2026-03-01"), kind: .helix, entries: [unused, elsewhere])
    let older = Catalogue(date: CivilDate("2025-01-01"), kind: .bttv, entries: [elsewhere])
    let writer = try work.writer()
    #expect(try writer.importCatalogue(older, digest: "bb", name: "old.json"))
    #expect(try writer.importCatalogue(catalogue, digest: "aa", name: "helix.json"))
    #expect(try !writer.importCatalogue(catalogue, digest: "aa", name: "copy.json"))
    #expect(try writer.snapshots() == [catalogue, older])
    #expect(try writer.catalogues().map(\.name) == ["helix.json", "old.json"])
    try TwoStreams.first.write(to: writer)
    try writer.close()
    let corpus = try Corpus(path: work.path(), selection: Selection())
    let never = try corpus.emoteTotals().filter { $0.counts.uses == 0 }
    #expect(never.map(\.emote) == [unused.emote])
    #expect(never.map(\.isOwn) == [true])
    let without = try work.corpus([TwoStreams.first], name: "without")
    #expect(try corpus.selectionDigest() != without.selectionDigest())
  }

  static let setpriv = "/usr/bin/setpriv"
  static let canBecomeNobody =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: setpriv)
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

  @Test(.enabled(if: canBecomeNobody, "needs root, setpriv and sqlite3 to read as another user"))
  func `another user can read a closed corpus in a folder that is read-only`() throws {
    try work.write([TwoStreams.first])
    #expect(try FileManager.default.contentsOfDirectory(atPath: work.folder.path).count == 2)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: work.folder.path)
    let reader = Process()
    reader.executableURL = URL(filePath: OpeningTests.setpriv)
    reader.arguments = [
      "--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/sqlite3", "-readonly",
      work.path(), "SELECT total_sum FROM result3 WHERE emotes = 'moonHi'",
    ]
    let output = Pipe()
    reader.standardOutput = output
    try reader.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    reader.waitUntilExit()
    #expect(String(decoding: answer, as: UTF8.self) == "2\n")
  }
}
