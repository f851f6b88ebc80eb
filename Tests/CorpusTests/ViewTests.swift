import Chat
import Emotes
import SQLite
import Testing

@testable import Corpus

@Suite struct ViewTests {
  let corpus: Corpus

  init() throws {
    corpus = try Workplace().corpus([TwoStreams.first, TwoStreams.second])
  }

  // moonHi: 2 + 1 + 1 uses in the first stream, 1 in the second; first of its message among the
  //   own emotes in the 1st and 3rd (Kappa is not own; in the 2nd moonLUL leads) and in the second
  //   stream's 2nd; ann and bob; the pairs (ann, 1), (bob, 1), (ann, 2).
  // catJAM: 1 + 2 uses in 2 messages, never own; ann and 달팬.
  @Test func `the five counts are those of a count by hand`() throws {
    #expect(
      try corpus.connection.lines(
        """
        SELECT channel, emote, provider, uses, messages, lead_uses, chatters, capped, first_day,
          last_day FROM emote_totals ORDER BY emote
        """) == [
          "moonriver Kappa twitch 2 2 0 1 2 2026-03-01 2026-03-02",
          "moonriver catJAM 7tv 3 2 0 2 2 2026-03-02 2026-03-02",
          "moonriver moonHi twitch 5 4 3 2 3 2026-03-01 2026-03-02",
          "moonriver moonLUL twitch 1 1 1 1 1 2026-03-01 2026-03-01",
        ])
  }

  @Test func `messages with emoji alone are counted as uses, not as messages with emotes`() throws {
    var log = TwoStreams.first
    let before = try Workplace().corpus([log])
    log.lines[1].emotes = ["😂"]
    let after = try Workplace().corpus([log])
    let summary = "SELECT emote_messages FROM stream_summary"
    let counts = try [before, after].map { try $0.connection.lines(summary) }
    #expect(counts == [["3"], ["2"]])
    let streams = try after.streams()
    #expect(streams.map(\.emoteMessages) == [2])
    let emoji = "SELECT emote, uses FROM emote_totals WHERE provider = 'emoji'"
    let uses = try after.connection.lines(emoji)
    #expect(uses == ["😂 1"])
    let shown = try after.connection.lines("SELECT * FROM result3 WHERE emotes = '😂'")
    #expect(shown.isEmpty)
  }

  @Test func `days add up to the totals`() throws {
    #expect(
      try corpus.connection.lines(
        """
        SELECT day, channel, emote, provider, uses, messages, lead_uses, chatters, capped
        FROM emote_daily ORDER BY day, emote
        """) == [
          "2026-03-01 moonriver Kappa twitch 1 1 0 1 1",
          "2026-03-01 moonriver moonHi twitch 4 3 2 2 2",
          "2026-03-01 moonriver moonLUL twitch 1 1 1 1 1",
          "2026-03-02 moonriver Kappa twitch 1 1 0 1 1",
          "2026-03-02 moonriver catJAM 7tv 3 2 0 2 2",
          "2026-03-02 moonriver moonHi twitch 1 1 1 1 1",
        ])
  }

  @Test func `a stream's summary counts what it holds`() throws {
    #expect(
      try corpus.connection.lines(
        """
        SELECT channel, stream, started_at, seconds, messages, chatters, emote_messages, notices,
          ignored, rejected FROM stream_summary ORDER BY stream
        """) == [
          "moonriver vod:1 2026-03-01 12:00:00 3.0 4 3 3 0 1 1",
          "moonriver vod:2 2026-03-02 12:00:00 0.9 3 2 3 0 1 1",
        ])
  }

  @Test func `the old totals are the lead uses of own emotes`() throws {
    #expect(
      try corpus.connection.lines("SELECT emotes, total_sum FROM result3 ORDER BY emotes")
        == ["moonHi 3", "moonLUL 1"])
  }

  @Test func `reading gives the same counts as the views`() throws {
    let totals = try corpus.emoteTotals().map {
      let c = $0.counts
      return "\($0.channel) \($0.emote.code) \($0.emote.provider.rawValue) \(c.uses) "
        + "\(c.messages) \(c.leadUses) \(c.chatters) \(c.capped)"
    }
    #expect(
      try totals
        == corpus.connection.lines(
          """
          SELECT channel, emote, provider, uses, messages, lead_uses, chatters, capped
          FROM emote_totals ORDER BY emote
          """))
    #expect(try corpus.emoteTotals().map(\.isOwn) == [false, false, true, true])
    #expect(try corpus.emoteTotals().map(\.emote.providerID) == ["25", "", "", ""])
    #expect(
      try corpus.emoteTotals()[2].lastUse == Instant(iso8601: "2026-03-02T12:00:00.500Z".utf8))
    #expect(
      try corpus.emoteStreamCounts().map { "\($0.stream) \($0.emote.code) \($0.counts.uses)" } == [
        "0 Kappa 1", "0 moonHi 4", "0 moonLUL 1", "1 Kappa 1", "1 catJAM 3", "1 moonHi 1",
      ])
    let streams = try corpus.streams()
    #expect(streams.map(\.key) == ["vod:1", "vod:2"])
    #expect(streams.map(\.chatters) == [3, 2])
    #expect(streams.map(\.emoteMessages) == [3, 3])
    #expect(streams[0].flags == [])
    // ann, bob, cat and 달팬.
    #expect(try corpus.chatterCounts().all == 4)
    #expect(try corpus.sourceTallies().map(\.name) == ["one.txt", "two.txt"])
    #expect(try corpus.sourceTallies()[0].rejected.first?.firstRecord == 7)
  }
}

extension Connection {
  /// The rows of a query as words with spaces between; NULL reads as `-`.
  func lines(_ sql: String) throws(SQLiteError) -> [String] {
    let select = try prepare(sql)
    var lines: [String] = []
    while try select.step() {
      lines.append(
        (0..<select.columnCount).map { select.optionalText($0) ?? "-" }.joined(separator: " "))
    }
    return lines
  }

  /// What all public views say, sorted.
  func views() throws(SQLiteError) -> [String] {
    try lines("SELECT * FROM emote_totals ORDER BY 1, 2, 3")
      + lines("SELECT * FROM emote_daily ORDER BY 1, 2, 3, 4")
      + lines("SELECT * FROM stream_summary ORDER BY 1, 2")
      + lines("SELECT * FROM result3 ORDER BY 1")
  }
}
