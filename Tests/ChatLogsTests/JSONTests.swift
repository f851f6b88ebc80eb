import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("TwitchDownloader JSON")
struct JSONTests {
  @Test func `a file of today gives its header, messages, emotes, badges and bits`() throws {
    let log = try Gathered(path: fixture("current.json"))
    #expect(log.format == .twitchDownloaderJSON)
    #expect(log.clock == .sinceStart)
    var facts = LogFacts()
    facts.channel = Channel(roomID: "9001", login: "moonriver")
    facts.vodID = "2400000001"
    facts.title = "Spring \"cleaning\" – 봄 🌸"
    facts.startedAt = Instant(iso8601: "2026-03-01T11:00:00Z".utf8)
    facts.seconds = 3600
    facts.era = "1.4.0"
    facts.flags = [.mirrorsNotVisible]
    #expect(log.facts == facts)
    #expect(log.entries.map(\.record) == [1, 2, 3, 4, 5])
    #expect(log.entries.map(\.time) == [5000, 7250, 9000, 20_000, 21_000])
    #expect(log.tally.messages == 4)
    #expect(log.tally.notices == 1)
    #expect(log.tally.rejected[.malformed] == .init(count: 1, firstRecord: 6))
    #expect(log.tally.rejected[.noTimeStamp] == .init(count: 1, firstRecord: 7))
    #expect(log.tally.records == 7)
  }

  @Test func `escapes are undone and fragments mark the emotes of the body`() throws {
    let log = try Gathered(path: fixture("current.json"))
    #expect(log.entries[0].text == "moonHi <3 😂 안녕 moonHi")
    #expect(
      log.entries[0].emotes == ["moonHi=emotesv2_aa@0", "<3=555555584@7", "moonHi=emotesv2_aa@22"])
    #expect(log.entries[1].text == "Cheer100 tab\there \"quoted\" back\\slash")
    #expect(log.entries[1].bits == 100)
    #expect(log.entries[4].text == "no body Kappa here")
    #expect(log.entries[4].emotes == ["Kappa=25@8"])
  }

  @Test func `badges tell tier and threshold, and a lost commenter leaves no names`() throws {
    let log = try Gathered(path: fixture("current.json"))
    #expect(log.entries[0].badge == SubscriberBadge(tier: 3, months: 12))
    #expect(log.entries[1].badge == SubscriberBadge(tier: 1, isFounder: true, isBroadcaster: true))
    #expect(log.entries[2].badge == SubscriberBadge())
    #expect(log.entries[3].badge == SubscriberBadge(tier: 2, months: 3))
    #expect(log.entries[2].displayName + log.entries[2].login + log.entries[2].userID == "")
    #expect(log.entries[2].text == "a deleted account")
    #expect(log.entries[0].displayName == "달토끼")
    #expect(log.entries[0].login == "dal_tokki")
    #expect(log.entries[0].userID == "501")
  }

  @Test func `the system part of a notice is not the user's text`() throws {
    let log = try Gathered(path: fixture("current.json"))
    #expect(log.entries[3].text == "moonHi all")
    #expect(log.entries[3].emotes == ["moonHi=emotesv2_aa@0"])
    #expect(log.entries[3].notice?.kind == .resub)
    #expect(log.entries[3].notice?.plan == .prime)
    #expect(log.entries[3].notice?.cumulativeMonths == 3)
  }

  @Test func `a file of the v5 era gives its notices by their parameters`() throws {
    let log = try Gathered(path: fixture("v5.json"))
    #expect(log.tally.notices == 2)
    #expect(log.tally.messages == 2)
    #expect(log.facts.era == "v5")
    #expect(log.facts.channel == Channel(roomID: "9001", login: "moonriver"))
    #expect(log.facts.vodID == "1080000001")
    #expect(log.facts.seconds == 2718)
    #expect(log.facts.startedAt?.description == "2021-07-15T02:00:00.245Z")
    let resub = try #require(log.entries[0].notice)
    #expect(resub.kind == .resub)
    #expect(resub.plan == .tier3)
    #expect(resub.cumulativeMonths == 13)
    #expect(resub.prepaidMonths == 6)
    #expect(resub.prepaidTenure == 1)
    #expect(resub.wasGifted == false)
    #expect(log.entries[0].text == "Kappa 하이")
    #expect(log.entries[0].emotes == ["Kappa=25@0"])
    #expect(log.entries[1].notice == nil)
    #expect(log.entries[1].text == "look at me")
    let gift = try #require(log.entries[2].notice)
    #expect(gift.kind == .subgift)
    #expect(gift.recipientID == "503")
    #expect(gift.recipientLogin == "joe_q")
    #expect(gift.recipientDisplayName == "Joe_Q")
    #expect(gift.giftMonths == 1)
    #expect(gift.giftGroup == "g1")
    #expect(log.entries[2].text == "")
    #expect(log.entries[3].notice == nil)
  }

  @Test(
    "strings are unescaped as JSON says",
    arguments: [
      (#"a\/b\b\f\n\r\t"#, "a/b\u{8}\u{C}\n\r\t"), (#"\uC548\ub155"#, "안녕"),
      (#"\uD83D\uDE02"#, "😂"), (#"\uD83D!"#, "\u{FFFD}!"), (#"\uDE02"#, "\u{FFFD}"),
      (#"\uD83D\uD83D\uDE02"#, "\u{FFFD}😂"), (#"\u00e9\u0000"#, "é\0"), (#"\u12"#, "u12"),
    ])
  func escapes(_ written: String, _ meant: String) throws {
    let comment =
      #"{"content_offset_seconds":1,"commenter":null,"message":{"body":"\#(written)"}}"#
    let log = try Gathered(#"{"streamer":{},"comments":[\#(comment)]}"#)
    #expect(log.entries.map(\.text) == [meant])
  }

  @Test(
    "offsets are read in thousandths",
    arguments: [
      ("0", 0), ("4.0", 4000), ("1.2345678", 1234), ("-0.5", -500), ("\"12.5\"", 12_500),
      ("1e3", 1_000_000), ("25.05e1", 250_500), ("99999.999", 99_999_999),
    ] as [(String, Int64)])
  func offsets(_ written: String, _ time: Int64) throws {
    let comment = #"{"content_offset_seconds":\#(written),"message":{"body":"x"}}"#
    let log = try Gathered(#"{"streamer":{},"comments":[\#(comment)]}"#)
    #expect(log.entries.map(\.time) == [time])
  }

  @Test func `a log cut anywhere gives what is complete, one rejection and the flag`() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("v5.json"))))
    let full = try Gathered(whole)
    let text = String(decoding: whole, as: UTF8.self)
    let first = try #require(text.utf8.firstRange(of: Array("content_offset_seconds".utf8)))
    let last = text.utf8.distance(from: text.startIndex, to: text.lastIndex(of: "}")!)
    let start = text.utf8.distance(from: text.startIndex, to: first.lowerBound)
    for cut in stride(from: start + 24, through: last, by: 37) {
      let log = try Gathered(Array(whole[..<cut]), format: .twitchDownloaderJSON, block: 256)
      #expect(log.tally.rejected[.truncated]?.count == 1)
      #expect(log.facts.flags.contains(.truncated))
      #expect(log.entries.map(\.text) == full.entries.prefix(log.entries.count).map(\.text))
    }
    #expect(!full.facts.flags.contains(.truncated))
  }

  @Test func `a comment over the limit and one that is not UTF-8 cost themselves alone`() throws {
    func comment(_ body: [UInt8]) -> [UInt8] {
      Array(#"{"content_offset_seconds":1,"message":{"body":""#.utf8) + body + Array(#""}},"#.utf8)
    }
    let long = [UInt8](repeating: 87, count: 3000)
    let bytes =
      Array(#"{"streamer":{"id":1},"comments":["#.utf8) + comment([97]) + comment(long)
      + comment([0xFF, 0xC3]) + comment([98]) + Array("]}".utf8)
    for block in [64, 1000, 65_536] {
      let log = try Gathered(bytes, block: block, record: 1000)
      #expect(log.entries.map(\.text) == ["a", "b"])
      #expect(log.tally.rejected[.tooLong] == .init(count: 1, firstRecord: 2))
      #expect(log.tally.rejected[.notUTF8] == .init(count: 1, firstRecord: 3))
      #expect(log.tally.rejected.count == 2)
    }
  }

  @Test func `damaged JSON ends in counted rejections`() throws {
    let bodies = [
      #"{"content_offset_seconds" 1,"message":{"body":"x"}}"#, #"{"message":"x"}"#, "7", #""s""#,
      "null", "[]", "{}", #"{"content_offset_seconds":1,"message":{"body":{}}}"#,
    ]
    for body in bodies {
      let log = try Gathered(#"{"streamer":{},"comments":[\#(body)]}"#)
      #expect(log.tally.records == 1)
      #expect(log.isBalanced)
    }
    let log = try Gathered(#"{"streamer":{},"comments":[}"#)
    #expect(log.tally.rejected[.malformed]?.count == 1)
  }

  @Test func `a header value that is too long is left out, however it is cut into blocks`() throws {
    let long = String(repeating: "x", count: 200)
    let text =
      #"{"streamer":{"name":"MoonRiver","id":9001,"about":"\#(long)"},"comments":["#
      + #"{"_id":"c1","content_offset_seconds":5,"commenter":{"name":"ann"},"#
      + #""message":{"body":"moonHi"}}]}"#
    let whole = try Gathered(text, record: 150)
    #expect(whole.facts.channel == Channel())
    #expect(whole.tally.messages == 1)
    #expect(try Gathered(text).facts.channel.roomID == "9001")
    for block in [64, 100, 199] {
      #expect(try Gathered(text, block: block, record: 150) == whole, "block \(block)")
    }
  }
}
