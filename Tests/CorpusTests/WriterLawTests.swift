import Chat
import ChatLogs
import Counting
import Emotes
import Foundation
import Pseudonyms
import SQLite
import Testing

@testable import Corpus

@Suite struct WriterLawTests {
  let work: Workplace

  init() throws {
    work = try Workplace()
  }

  @Test func `the order of ingest and the key change nothing`() throws {
    var backwards = TwoStreams.second
    backwards.vodID = "3"
    backwards.lines = [.init(0, "cat", "moonLUL"), .init(100, "bob"), .init(500, "ann", "Kappa")]
    let logs = [TwoStreams.first, TwoStreams.second, backwards]
    let one = try work.corpus(logs, name: "one")
    let other = try work.corpus(logs.reversed(), name: "other", key: "other key")
    #expect(try one.selectionDigest() == other.selectionDigest())
    #expect(try one.connection.views() == other.connection.views())
  }

  @Test func `the digest tells different content apart`() throws {
    var changed = TwoStreams.second
    changed.lines[1].emotes = ["moonLUL"]
    let one = try work.corpus([TwoStreams.first, TwoStreams.second], name: "one")
    let other = try work.corpus([TwoStreams.first, changed], name: "other")
    #expect(try one.selectionDigest() != other.selectionDigest())
  }

  @Test func `a stream outside the selection changes nothing`() throws {
    let selection = Selection(
      channels: ["#MoonRiver"], to: Instant(iso8601: "2026-03-02T00:00:00Z".utf8))
    _ = try work.corpus([TwoStreams.first], name: "one")
    _ = try work.corpus([TwoStreams.second, TwoStreams.first], name: "two")
    let one = try Corpus(path: work.path("one"), selection: selection)
    let two = try Corpus(path: work.path("two"), selection: selection)
    #expect(try one.streams().count == 1 && two.streams().count == 1)
    #expect(try one.selectionDigest() == two.selectionDigest())
    #expect(try one.emoteTotals() == two.emoteTotals())
  }

  @Test func `writing a source again changes nothing`() throws {
    let once = try work.corpus([TwoStreams.first, TwoStreams.second], name: "once")
    let twice = try work.corpus(
      [TwoStreams.first, TwoStreams.second, TwoStreams.first], name: "twice")
    #expect(try once.selectionDigest() == twice.selectionDigest())
    #expect(try once.connection.views() == twice.connection.views())
    #expect(try twice.connection.integer("SELECT count(*) FROM sources") == 2)
    #expect(try twice.connection.integer("SELECT count(*) FROM parts") == 2)
  }

  @Test func `a source that is abandoned leaves nothing`() throws {
    let writer = try work.writer()
    var counter = TwoStreams.first.counter
    try writer.begin(TwoStreams.first.source)
    try writer.drain(&counter)
    #expect(counter.emoteMessages.isEmpty)
    writer.abandon()
    try writer.close()
    let connection = try Connection(path: work.path(), access: .readOnly)
    for table in ["sources", "parts", "streams", "channels", "chatters", "emotes"] {
      #expect(try connection.integer("SELECT count(*) FROM \(table)") == 0, "\(table)")
    }
  }

  @Test func `a copy taken in the middle of a source opens to the state before it`() throws {
    let writer = try work.writer()
    try TwoStreams.first.write(to: writer)
    var counter = TwoStreams.second.counter
    try writer.begin(TwoStreams.second.source)
    try writer.drain(&counter)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: work.path() + suffix, toPath: work.path("copy") + suffix)
    }
    writer.abandon()
    let copy = try Corpus(path: work.path("copy"), selection: Selection())
    let alone = try work.corpus([TwoStreams.first], name: "alone")
    #expect(try copy.selectionDigest() == alone.selectionDigest())
    #expect(try copy.connection.views() == alone.connection.views())
  }

  @Test func `a log that grew takes the place of its older self`() throws {
    var longer = TwoStreams.first
    longer.lines.append(.init(4000, "dan", "Kappa"))
    let alone = try work.corpus([longer], name: "alone")
    longer.supersedes = [TwoStreams.first.digest]
    let grown = try work.corpus([TwoStreams.first, longer], name: "grown")
    #expect(try grown.selectionDigest() == alone.selectionDigest())
    let writer = try work.writer("grown")
    let known = try writer.knownSources().map { "\($0.digest) \($0.isSuperseded)" }
    #expect(known.contains("\(TwoStreams.first.digest) true"))
    #expect(known.contains("\(longer.digest) false"))
    try writer.close()
  }

  @Test func `two halves give the counts of the whole`() throws {
    var (head, tail) = (TwoStreams.first, TwoStreams.first)
    // The cut goes through one moment: the spans touch.
    var log = TwoStreams.first
    log.lines[2].at = log.lines[1].at
    head.lines = Array(log.lines.prefix(2))
    tail.lines = Array(log.lines.dropFirst(2))
    let whole = try work.corpus([log], name: "whole")
    let halves = try work.corpus([tail, head], name: "halves")
    #expect(
      try whole.connection.lines("SELECT * FROM emote_totals ORDER BY emote")
        == halves.connection.lines("SELECT * FROM emote_totals ORDER BY emote"))
    #expect(try halves.streams().map(\.messages) == [4])
    #expect(try halves.streams().map(\.chatters) == [3])
  }

  @Test func `of three overlapping parts the same one counts in every order`() throws {
    // poor: 0-4 s; middle: 3-7 s, richer; rich: 6-9 s, richest. poor and rich do not overlap, but
    // poor is beaten by middle, which is itself beaten by rich.
    var poor = LogSketch(
      name: "poor", vodID: "9", start: TwoStreams.first.start,
      lines: [.init(0, "ann", "moonHi"), .init(4000, "ann", "moonHi")])
    var middle = poor
    middle.name = "middle"
    middle.format = .twitchDownloaderJSON
    middle.lines = [.init(3000, "bob", "moonLUL"), .init(7000, "bob", "moonLUL")]
    var rich = middle
    rich.name = "rich"
    rich.lines = [.init(6000, "cat", "Kappa"), .init(8000, "cat"), .init(9000, "cat", "Kappa")]
    poor.nameTable = "a"
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    for (index, order) in orders.enumerated() {
      let logs = order.map { [poor, middle, rich][$0] }
      let corpus = try work.corpus(logs, name: "order \(index)")
      #expect(
        try corpus.connection.lines("SELECT emote, uses FROM emote_totals") == ["Kappa 2"],
        "order \(order)")
      #expect(try corpus.streams().map(\.messages) == [3])
      #expect(try corpus.connection.integer("SELECT count(*) FROM parts") == 3)
      #expect(
        try corpus.connection.integer(
          "SELECT count(*) FROM attendance WHERE part NOT IN (SELECT part FROM live_parts)") == 0)
    }
  }

  @Test func `a part whose better twin has gone asks to be read again`() throws {
    var json = TwoStreams.first
    json.format = .twitchDownloaderJSON
    json.name = "one.json"
    let writer = try work.writer()
    try TwoStreams.first.write(to: writer)
    try json.write(to: writer)
    #expect(try writer.knownSources().allSatisfy { $0.nameTable == "names" })
    json.vodID = "another"
    var again = json
    again.nameTable = "newer"
    try again.write(to: writer)
    let stale = try writer.knownSources().filter { $0.nameTable.isEmpty }.map(\.digest)
    #expect(stale == [TwoStreams.first.digest])
    try TwoStreams.first.write(to: writer)
    try writer.close()
    let corpus = try Corpus(path: work.path(), selection: Selection())
    #expect(try corpus.streams().map(\.key).sorted() == ["vod:1", "vod:another"])
  }

  @Test func `every reference leads somewhere`() throws {
    let corpus = try work.corpus([TwoStreams.first, TwoStreams.second, TwoStreams.first])
    #expect(try corpus.connection.lines("PRAGMA foreign_key_check") == [])
    #expect(try corpus.connection.lines("PRAGMA integrity_check") == ["ok"])
  }
}
