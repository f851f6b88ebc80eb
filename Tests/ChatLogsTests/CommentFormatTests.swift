import Chat
import Testing

@testable import ChatLogs

@Suite("Comments of a VOD as Twitch wrote them")
struct CommentFormatTests {
  @Test func `a GQL list gives text joined of fragments, its emotes and badges`() throws {
    let log = try Gathered(path: fixture("gql.json"))
    #expect(log.format == .gqlJSON)
    #expect(log.clock == .sinceStart)
    #expect(log.entries.map(\.time) == [5000, 9000, 70_000, 75_000, 80_000])
    #expect(log.entries[0].text == "moonHi 😂 안녕 Kappa")
    #expect(log.entries[0].emotes == ["moonHi=emotesv2_aa@0", "Kappa=25@19"])
    #expect(log.entries.map(\.id) == ["c1", "c2", "c3", "c4", "c5"])
    #expect(log.entries[0].badge == SubscriberBadge(tier: 3, months: 12))
    #expect(log.entries[0].displayName == "달토끼")
    #expect(log.entries[0].login == "dal_tokki")
    #expect(log.entries[0].userID == "501")
    #expect(log.entries[1].text == "a deleted account")
    #expect(log.entries[1].displayName + log.entries[1].login + log.entries[1].userID == "")
    #expect(log.entries[3].text == "")
    #expect(log.entries[4].emotes == ["Keepo=1902@0"])
    #expect(log.tally.messages == 4)
    #expect(log.tally.rejected[.noTimeStamp] == .init(count: 1, firstRecord: 6))
    #expect(log.tally.rejected[.malformed] == .init(count: 1, firstRecord: 7))
    #expect(log.tally.records == 7)
  }

  @Test func `a GQL list names no channel, and its notices stand in joined text`() throws {
    let log = try Gathered(path: fixture("gql.json"))
    var facts = LogFacts()
    facts.startedAt = Instant(iso8601: "2026-03-01T11:00:00.25Z".utf8)
    facts.flags = [.mirrorsNotVisible]
    #expect(log.facts == facts)
    #expect(log.tally.notices == 1)
    #expect(log.entries[2].notice?.kind == .resub)
    #expect(log.entries[2].notice?.plan == .prime)
    #expect(log.entries[2].notice?.cumulativeMonths == 3)
    #expect(log.entries[2].text == "moonHi all")
    #expect(log.entries[2].emotes == ["moonHi=emotesv2_aa@0"])
  }

  @Test func `camel case with empty objects for null reads alike, and useless dates are flagged`()
    throws
  {
    let log = try Gathered(path: fixture("gql-camel.json"))
    #expect(log.format == .gqlJSON)
    #expect(log.entries.map(\.time) == [10_000, 95_000, 1_800_000, 3_600_000])
    #expect(log.entries.map(\.text) == ["moonHi 봄", "S O O N", "Cheer100 하이", "gone"])
    #expect(log.entries.map(\.login) == ["mira", "joe_q", "dal_tokki", ""])
    #expect(log.entries[0].emotes == ["moonHi=307@0"])
    #expect(log.entries[0].badge == SubscriberBadge(tier: 2, months: 6))
    #expect(log.entries[1].notice?.kind == .resub)
    #expect(log.entries[2].bits == 100)
    #expect(log.entries[2].badge == SubscriberBadge(tier: 1, isFounder: true))
    var facts = LogFacts()
    facts.channel.roomID = "9001"
    facts.vodID = "1300000001"
    facts.flags = [.mirrorsNotVisible, .datesUseless, .noStartTime]
    #expect(log.facts == facts)
  }

  @Test func `a rechat list begins with its VOD, and offsets are trusted over dates`() throws {
    let log = try Gathered(path: fixture("rechat.json"))
    #expect(log.format == .rechatJSON)
    var facts = LogFacts()
    facts.channel = Channel(roomID: "9001", login: "moonriver")
    facts.vodID = "103000001"
    facts.title = "Night \"one\" [1/2]"
    facts.startedAt = Instant(iso8601: "2016-11-25T01:36:23Z".utf8)
    facts.seconds = 1878
    facts.era = "v5"
    facts.flags = [.mirrorsNotVisible]
    #expect(log.facts == facts)
    #expect(log.tally.ignored == [.server: 1])
    #expect(log.entries.map(\.record) == [2, 3, 4, 5])
    #expect(log.entries.map(\.time) == [3_878_000, 573, 12_250, 90_500])
    #expect(log.entries.map(\.text) == ["VOD 친구들", "moonHi x moonHi", "no list of badges", ""])
    #expect(log.entries[1].emotes == ["moonHi=122431@0", "moonHi=122431@9"])
    #expect(log.entries[3].notice?.kind == .sub)
    #expect(log.entries[3].notice?.plan == .tier2)
    #expect(log.tally.notices == 1)
  }

  @Test func `comments in an object without a header are those of the API`() throws {
    let gql = try Gathered(
      #"{"comments": [{"contentOffsetSeconds": 9, "message": {"fragments": [{"text": "a"}]}}]}"#)
    #expect(gql.format == .gqlJSON)
    #expect(gql.entries.map(\.text) == ["a"])
    let rechat = try Gathered(
      #"{"_next": "x", "comments": [{"content_offset_seconds": 9, "message": {"body": "a"}}]}"#)
    #expect(rechat.format == .rechatJSON)
    #expect(rechat.entries.map(\.time) == [9000])
    let headed = try Gathered(
      #"{"video": {}, "comments": [{"content_offset_seconds": 9, "message": {"body": "a"}}]}"#)
    #expect(headed.format == .twitchDownloaderJSON)
    #expect(rechat.facts.flags.contains(.noStartTime))
  }

  @Test func `a late comment tells no start, and one bad date does not spoil the others`() throws {
    func comment(_ offset: Int, _ date: String, _ source: String) -> String {
      #"{"content_offset_seconds": \#(offset), "created_at": "\#(date)", "source": "\#(source)", "#
        + #""message": {"body": "x"}}"#
    }
    let comments = [
      comment(60, "2017-10-20T01:54:11Z", "comment"), comment(120, "2016-11-25T01:02:00Z", "chat"),
      comment(240, "2016-11-25T01:04:10Z", "chat"), comment(360, "2016-12-25T01:04:00Z", "chat"),
    ]
    let log = try Gathered("[" + comments.joined(separator: ",") + "]")
    #expect(log.facts.startedAt?.description == "2016-11-25T01:00:00Z")
    #expect(!log.facts.flags.contains(.datesUseless))
    #expect(log.entries.count == 4)
  }

  @Test(
    "comments may stand one after another, without a list around them",
    arguments: [
      (
        LogFormat.rechatJSON,
        #"{"_id": "c1", "content_offset_seconds": 5.5, "message": {"body": "하나", "fragments": []}}"#
      ),
      (
        .gqlJSON,
        #"{"id": "c1", "contentOffsetSeconds": 5, "message": {"fragments": [{"text": "하"}, {"text": "나"}]}}"#
      ),
    ])
  func sequence(_ format: LogFormat, _ comment: String) throws {
    for end in ["\n", "", "\r\n\r\n"] {
      let log = try Gathered(comment + "\n" + comment + end)
      #expect(log.format == format)
      #expect(log.entries.map(\.text) == ["하나", "하나"])
      #expect(log.tally.records == 2)
      #expect(!log.facts.flags.contains(.truncated))
    }
    let cut = try Gathered(comment + "\n" + String(comment.dropLast(3)))
    #expect(cut.tally.rejected == [.truncated: .init(count: 1, firstRecord: 2)])
    #expect(cut.facts.flags.contains(.truncated))
  }
}
