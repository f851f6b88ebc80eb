import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("JSON of logging services")
struct ServiceFormatTests {
  @Test func `recent messages are tagged IRC lines in strings`() throws {
    let log = try Gathered(path: fixture("recent-messages.json"))
    #expect(log.format == .recentMessages)
    #expect(log.clock == .sinceEpoch)
    #expect(log.format.layout == .channelDays)
    #expect(log.entries.map(\.text) == ["안녕 Kappa 😂", "say \"what\" \\o/", ""])
    #expect(log.entries.map(\.record) == [1, 2, 3])
    #expect(log.entries[0].channel == Channel(roomID: "9001", login: "moonriver"))
    #expect(log.entries[0].time == 1_772_362_800_000)
    #expect(log.entries[0].emotes == ["Kappa=25@7"])
    #expect(log.entries[0].badge == SubscriberBadge(tier: 3, months: 14, monthsAreExact: true))
    #expect(log.entries[1].isRemoved)
    #expect(log.entries[2].notice?.kind == .subgift)
    #expect(log.entries[2].notice?.recipientLogin == "mira")
    #expect(log.tally.messages == 2)
    #expect(log.tally.notices == 1)
    #expect(log.tally.ignored == [.moderation: 1, .blank: 1, .server: 1])
    #expect(log.tally.rejected == [.malformed: .init(count: 2, firstRecord: 7)])
    #expect(try Gathered(#"{"messages":[],"error":null}"#).tally.records == 0)
  }

  @Test func `justlog's JSON is read by its raw lines, else by its fields`() throws {
    let log = try Gathered(path: fixture("justlog.json"))
    #expect(log.format == .justlogJSON)
    #expect(log.clock == .sinceEpoch)
    #expect(log.entries.map(\.text) == ["안녕 Kappa 😂", "moonHi all", "no raw <3"])
    #expect(log.entries.map(\.time) == [1_772_362_800_000, 1_772_362_804_000, 1_772_362_805_250])
    #expect(log.entries.map(\.login) == ["mira", "mira", "mira"])
    #expect(log.entries.map(\.userID) == ["502", "502", "502"])
    #expect(log.entries[1].notice?.kind == .resub)
    #expect(log.entries[1].notice?.plan == .prime)
    #expect(log.entries[1].notice?.cumulativeMonths == 14)
    #expect(log.entries[1].emotes == ["moonHi=emotesv2_aa@0"])
    #expect(log.entries[2].emotes == ["<3=9@7"])
    #expect(log.entries[2].badge == SubscriberBadge(tier: 1, months: 14, monthsAreExact: true))
    #expect(log.entries[2].channel == Channel(roomID: "9001", login: "moonriver"))
    #expect(log.tally.ignored == [.moderation: 1])
    #expect(
      log.tally.rejected
        == [
          .noTimeStamp: .init(count: 1, firstRecord: 5),
          .malformed: .init(count: 1, firstRecord: 6),
        ])
  }

  @Test func `rustlog's lines without raw give the words behind a notice's sentence`() throws {
    let log = try Gathered(path: fixture("rustlog.ndjson"))
    #expect(log.format == .justlogJSON)
    #expect(log.entries.map(\.text) == ["안녕 Kappa 😂", "moonHi all", ""])
    #expect(log.entries[0].emotes == ["Kappa=25@7"])
    #expect(log.entries[0].time == 1_772_362_800_500)
    #expect(log.entries[0].displayName == "Mira")
    #expect(log.entries.map(\.id) == ["u1", "u2", ""])
    #expect(log.entries[1].notice?.kind == .resub)
    #expect(log.entries[1].notice?.cumulativeMonths == 3)
    #expect(log.entries[1].emotes == ["moonHi=emotesv2_aa@0"])
    #expect(log.entries[1].login == "joe_q")
    #expect(log.entries[2].notice?.kind == .raid)
    #expect(log.entries[2].notice?.viewers == 12)
    #expect(log.entries[2].time == 1_772_362_803_000)
    #expect(log.tally.ignored == [.moderation: 1, .mirror: 1, .blank: 1])
    #expect(log.tally.rejected == [.malformed: .init(count: 1, firstRecord: 7)])
  }

  @Test func `a VOD of chat-downloader counts positions in code points`() throws {
    let log = try Gathered(path: fixture("chat-downloader-vod.json"))
    #expect(log.format == .chatDownloaderVOD)
    #expect(log.clock == .sinceStart)
    #expect(log.entries.map(\.time) == [25_000, 26_000, 95_000, 170_000])
    #expect(log.entries[0].text == "😂 moonHi 안녕 moonHi")
    #expect(log.entries[0].emotes == ["moonHi=emotesv2_aa@5", "moonHi=emotesv2_aa@19"])
    #expect(log.entries[0].badge == SubscriberBadge(tier: 2, months: 3))
    #expect(log.entries[0].login == "mira")
    #expect(log.entries.map(\.id) == ["m25", "m26", "m95", "m170"])
    #expect(log.entries[1].userID + log.entries[1].login == "")
    #expect(log.entries[2].notice?.kind == .resub)
    #expect(log.entries[2].text == "moonHi Kappa")
    #expect(log.entries[2].emotes == ["moonHi=emotesv2_aa@0", "Kappa=25@7"])
    #expect(log.entries[3].emotes == ["Kappa=25@11"])
    #expect(log.tally.notices == 1)
    #expect(log.tally.rejected == [.noTimeStamp: .init(count: 1, firstRecord: 5)])
    var facts = LogFacts()
    facts.startedAt = Instant(iso8601: "2026-03-01T11:00:00.123Z".utf8)
    facts.flags = [.mirrorsNotVisible]
    #expect(log.facts == facts)
  }

  @Test func `a live log of chat-downloader tells exact months, gifts and raids`() throws {
    let log = try Gathered(path: fixture("chat-downloader-live.jsonl"))
    #expect(log.format == .chatDownloaderLive)
    #expect(log.clock == .sinceEpoch)
    #expect(log.entries.map(\.record) == [2, 3, 4, 5, 6, 7, 8])
    #expect(log.entries[0].time == 1_772_362_800_250)
    #expect(log.entries[0].text == "😂 Kappa waves")
    #expect(log.entries[0].emotes == ["Kappa=25@5"])
    #expect(
      log.entries[0].badge
        == SubscriberBadge(tier: 1, months: 14, monthsAreExact: true, isBroadcaster: true))
    #expect(log.entries[0].channel == Channel(roomID: "9001"))
    #expect(log.entries[1].bits == 100)
    // A display name in small letters is no login.
    #expect(log.entries[1].displayName == "달토끼")
    #expect(log.entries[1].login == "")
    let notices = log.entries.dropFirst(2).compactMap(\.notice)
    #expect(notices.map(\.kind) == [.resub, .subgift, .submysterygift, .raid, .viewermilestone])
    #expect(notices.map(\.plan) == [.prime, .tier1, .tier2, nil, nil])
    #expect(notices[0].cumulativeMonths == 14)
    #expect(notices[0].wasGifted == false)
    #expect(notices[0].prepaidMonths == 6)
    #expect(notices[0].prepaidTenure == 1)
    #expect(notices[1].recipientID == "503")
    #expect(notices[1].recipientDisplayName == "Joe_Q")
    #expect(notices[1].giftMonths == 1)
    #expect(notices[1].giftGroup == "g1")
    #expect(notices[2].count == 5)
    #expect(notices[2].giftGroup == "o1")
    #expect(notices[3].viewers == 31)
    #expect(notices[4].count == 5)
    #expect(log.entries[2].text == "moonHi all")
    #expect(log.entries[6].text == "streak!")
    #expect(log.tally.ignored == [.server: 1, .moderation: 2, .mirror: 1])
    #expect(log.tally.rejected == [.noTimeStamp: .init(count: 1, firstRecord: 12)])
  }

  @Test func `a VOD of chat-downloader in the v5 era names its notices`() throws {
    let item =
      #"{"author": {"name": "joe_q", "display_name": "Joe_Q"}, "time_in_seconds": 1.5, "#
      + #""message": "Old_Joe subscribed at Tier 3. They've subscribed for 4 months! 하이", "#
      + #""message_type": "resubscription", "subscription_type": "Tier 3", "months": 4, "#
      + #""was_gifted": true}"#
    let log = try Gathered("[\(item)]")
    #expect(log.format == .chatDownloaderVOD)
    #expect(log.entries.map(\.text) == ["하이"])
    #expect(log.entries[0].time == 1500)
    #expect(log.entries[0].notice?.kind == .resub)
    #expect(log.entries[0].notice?.plan == .tier3)
    #expect(log.entries[0].notice?.cumulativeMonths == 4)
    #expect(log.entries[0].notice?.wasGifted == true)
    #expect(log.facts.flags.contains(.noStartTime))
  }

  @Test(
    "one value or one record a line is the same log",
    arguments: ["chat-downloader-live.jsonl", "rustlog.ndjson"])
  func lines(_ name: String) throws {
    let text = try String(contentsOfFile: fixture(name), encoding: .utf8)
    let records = text.split(separator: "\n").filter { $0.hasSuffix("}") }
    let lines = try Gathered(records.joined(separator: "\n"))
    let list = "[" + records.joined(separator: ",\n") + "]"
    let value = try Gathered(name.hasPrefix("rust") ? "{\"messages\": \(list)}" : list)
    #expect(lines == value)
  }

  @Test(
    "every message keeps its id",
    arguments: [
      ("gql.json", "c1"), ("gql-camel.json", "p10"), ("rechat.json", "r3878"),
      ("rustlog.ndjson", "u1"), ("chat-downloader-vod.json", "m25"),
      ("chat-downloader-vod.csv", "a"),
    ])
  func ids(_ name: String, _ first: String) throws {
    #expect(try Gathered(path: fixture(name)).entries[0].id == first)
  }

  @Test func `an id stands in the tags, or beside them`() throws {
    let tags = "user-id=502;tmi-sent-ts=1772362800000;id=a1"
    let line = "@\(tags) :mira!mira@mira PRIVMSG #moon :안녕"
    #expect(try Gathered(#"{"messages": ["\#(line)"]}"#).entries.map(\.id) == ["a1"])
    let start = #"{"text": "안녕", "username": "mira", "channel": "moon", "type": 1, "id": "b1", "#
    let tagged = #""tags": {"user-id": "502", "tmi-sent-ts": "1772362800000", "id": "a1"}, "#
    let bare = #""tags": {"user-id": "502", "tmi-sent-ts": "1772362800000"}, "#
    let stamp = #""timestamp": "2026-03-01T11:00:00Z"}"#
    #expect(try Gathered(start + tagged + stamp + "\n").entries.map(\.id) == ["a1"])
    #expect(try Gathered(start + bare + stamp + "\n").entries.map(\.id) == ["b1"])
    let live = #"{"action_type": "text_message", "message_type": "text_message", "message": "x", "#
    let rest = #""message_id": "c1", "channel_id": "9001", "timestamp": 1772362800250000}"#
    #expect(try Gathered(live + rest + "\n").entries.map(\.id) == ["c1"])
  }
}
