import Chat
import Counting
import SQLite
import Statistics
import Testing

@testable import Corpus

@Suite struct MergeLawTests {
  let work: Workplace

  init() throws {
    work = try Workplace()
  }

  @Test(arguments: 0..<60)
  func `the corpora of halves give the corpus of the whole, in any order, also twice`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let logs = Array(ManyLogs.all.shuffled(using: &random).prefix(3 + Int(seed % 5)))
      .inOrderOfGrowth
    let cut = Int.random(in: 1..<logs.count, using: &random)
    let shared = Int.random(in: 0...1, using: &random)
    let halves = logs.shuffled(using: &random)
    try work.write(Array(halves.prefix(cut + shared)).inOrderOfGrowth, name: "a")
    try work.write(Array(halves.dropFirst(cut)).inOrderOfGrowth, name: "b")
    let (a, b) = (work.path("a"), work.path("b"))
    _ = try CorpusMerge(into: work.path("ab")).run([a, b])
    _ = try CorpusMerge(into: work.path("ba")).run([b, a])
    _ = try CorpusMerge(into: work.path("ba")).run([a, b])
    let whole = try work.mended(logs, name: "whole")
    let forward = try work.mended("ab", logs)
    let backward = try work.mended("ba", logs)
    let difference = try forward.connection.difference(from: whole.connection)
    #expect(difference == [])
    let otherDifference = try backward.connection.difference(from: whole.connection)
    #expect(otherDifference == [])
    #expect(try forward.selectionDigest() == whole.selectionDigest())
    #expect(try backward.connection.views() == whole.connection.views())
    #expect(try forward.connection.lines("PRAGMA foreign_key_check") == [])
  }

  @Test func `merging again changes nothing`() throws {
    try work.write([TwoStreams.first], name: "a")
    try work.write([TwoStreams.second], name: "b")
    let merge = CorpusMerge(into: work.path("c"))
    _ = try merge.run([work.path("a"), work.path("b")])
    let once = try Corpus(path: work.path("c"), selection: Selection()).connection.naturalRows()
    _ = try merge.run([work.path("b"), work.path("a")])
    let twice = try Corpus(path: work.path("c"), selection: Selection()).connection.naturalRows()
    #expect(once == twice)
  }

  @Test func `corpora of two keys are refused, and nothing is made`() throws {
    try work.write([TwoStreams.first], name: "a")
    try work.write([TwoStreams.second], name: "b", key: "other key")
    #expect(
      throws: CorpusError.otherSettings(path: work.path("b"), other: work.path("a"))
    ) {
      try CorpusMerge(into: work.path("c")).run([work.path("a"), work.path("b")])
    }
    #expect(throws: CorpusError.missing(path: work.path("c"))) {
      try Corpus(path: work.path("c"), selection: Selection())
    }
  }

  @Test func `time zones and prefixes are united, and conflicts are told`() throws {
    let moon = Channel(login: "moonriver")
    for (name, zone) in [("a", "Asia/Seoul"), ("b", "UTC"), ("c", "Europe/Paris")] {
      let writer = try work.writer(name)
      try TwoStreams.first.write(to: writer)
      try writer.setTimeZone(zone, of: moon)
      try writer.close()
    }
    let zone = "SELECT login, time_zone FROM channels"
    #expect(try CorpusMerge(into: work.path("ba")).run([work.path("b"), work.path("a")]) == [])
    let ba = try Connection(path: work.path("ba"), access: .readOnly)
    #expect(try ba.lines(zone) == ["moonriver Asia/Seoul"])
    #expect(
      try CorpusMerge(into: work.path("ac")).run([work.path("a"), work.path("c")])
        == ["moonriver"])
  }
}
