import Chat
import ChatLogs
import Counting
import Emotes
import SQLite
import Testing

@testable import Corpus

/// A continuous log of two channels with notices, gifts and badges.
@Suite struct ContinuousLogTests {
  let work: Workplace

  init() throws {
    work = try Workplace()
  }

  private static let day = CivilDate(daysSinceEpoch: 20_513)
  private static let start = Instant(milliseconds: 20_513 * 86_400_000)

  private var counter: Counter {
    var moon = CountedChannel(channel: Channel(roomID: "55", login: "moonriver"))
    moon.emotes = [
      Emote(provider: .twitch, code: "moonHi"), Emote(provider: .twitch, code: "moonLUL"),
    ]
    moon.isOwn = [true, true]
    moon.lists = [[0], [1, 0]]
    var sun = CountedChannel(channel: Channel(roomID: "66", login: "sunriver"))
    sun.emotes = [Emote(provider: .sevenTV, code: "catJAM")]
    sun.isOwn = [false]
    sun.lists = [[0]]
    var parts = (0...1).map {
      CountedPart(channel: $0, origin: ContinuousLogTests.start, day: ContinuousLogTests.day)
    }
    for index in 0...1 {
      parts[index].firstOffset = 0
      parts[index].lastOffset = 9000
      parts[index].messages = 2
      parts[index].attendance = [
        CountedAttendance(chatter: index, firstOffset: 0, lastOffset: 9000, messages: 2, bits: 5)
      ]
      parts[index].badges = [
        CountedBadge(
          chatter: index, fromOffset: 0,
          badge: SubscriberBadge(tier: 2, months: 13, monthsAreExact: true, isFounder: true))
      ]
    }
    parts[0].notices = 1
    var gift = Notice(kind: .subgift)
    gift.plan = .tier1
    gift.giftMonths = 3
    gift.wasGifted = false
    return Counter(
      channels: [moon, sun],
      chatters: [
        CountedChatter(userID: "1", login: "ann"), CountedChatter(userID: "2", login: "bob"),
        CountedChatter(userID: "3", login: "luna"),
      ],
      emoteMessages: [
        CountedEmoteMessage(part: 1, ordinal: 0, offset: 0, chatter: 1, list: 0),
        CountedEmoteMessage(part: 0, ordinal: 0, offset: 0, chatter: 0, list: 1),
        CountedEmoteMessage(part: 1, ordinal: 1, offset: 9000, chatter: 1, list: 0),
        CountedEmoteMessage(part: 0, ordinal: 1, offset: 9000, chatter: 0, list: 0),
      ],
      notices: [
        CountedNotice(
          part: 0, ordinal: 0, offset: 4000, chatter: 0, recipient: 2, notice: gift,
          giftGroup: "group 1")
      ], parts: parts)
  }

  private let source = ChatSource(
    digest: "cc", name: "day.txt", format: .taggedIRC, bytes: 9)

  private func write(to writer: CorpusWriter) throws {
    var (counter, tally) = (counter, LogTally())
    tally.addMessages(4)
    tally.addNotices(1)
    try writer.begin(source)
    try writer.drain(&counter)
    try writer.finish(&counter, tally: tally, facts: LogFacts(), nameTable: "names")
  }

  private func corpus(_ name: String, key: String, first: Bool) throws -> Corpus {
    let writer = try work.writer(name, key: key)
    if first { try write(to: writer) }
    try TwoStreams.first.write(to: writer)
    if !first { try write(to: writer) }
    try writer.close()
    return try Corpus(path: work.path(name), selection: Selection())
  }

  @Test func `each channel and day is a stream with rows of its own`() throws {
    let corpus = try corpus("corpus", key: "key", first: true)
    #expect(
      try corpus.streams().map { "\($0.channel) \($0.key) \($0.messages) \($0.notices)" } == [
        "moonriver day:2026-03-01 2 1", "moonriver vod:1 4 0", "sunriver day:2026-03-01 2 0",
      ])
    #expect(
      try corpus.connection.lines(
        "SELECT channel, uses FROM emote_totals WHERE emote IN ('catJAM', 'moonLUL') ORDER BY 1")
        == ["moonriver 2", "sunriver 2"])
    #expect(
      try corpus.connection.lines(
        """
        SELECT n.kind, n.plan, n.gift_months, n.was_gifted, n.cumulative_months,
          typeof(n.gift_group), n.recipient <> n.chatter FROM notices AS n
        """) == ["subgift 1000 3 0 - integer 1"])
    #expect(
      try corpus.connection.lines(
        "SELECT tier, months, months_exact, founder, broadcaster FROM badges WHERE tier = 2")
        == ["2 13 1 1 0", "2 13 1 1 0"])
    // What is left out of a source with two streams cannot be told by stream.
    #expect(
      try corpus.connection.lines("SELECT ignored FROM stream_summary ORDER BY channel, stream")
        == ["-", "1", "-"])
    #expect(try corpus.chatterCounts().channels.map(\.chatters) == [3, 1])
    // ann, bob and cat: bob writes in both channels.
    #expect(try corpus.chatterCounts().all == 3)
  }

  @Test func `order and key change neither digest nor views`() throws {
    let one = try corpus("one", key: "key", first: true)
    let other = try corpus("other", key: "other key", first: false)
    #expect(try one.selectionDigest() == other.selectionDigest())
    #expect(try one.connection.views() == other.connection.views())
    #expect(try one.emoteTotals() == other.emoteTotals())
    #expect(try one.streams() == other.streams())
  }

  @Test func `a known source names its channels`() throws {
    let writer = try work.writer()
    try write(to: writer)
    #expect(
      try writer.knownSources().map(\.channels) == [
        [Channel(roomID: "55", login: "moonriver"), Channel(roomID: "66", login: "sunriver")]
      ])
  }
}
