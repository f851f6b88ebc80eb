import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("TwitchDownloader HTML")
struct HTMLTests {
  @Test func `a page of today gives messages, names, times and the VOD`() throws {
    let log = try Gathered(path: fixture("page.html"))
    #expect(log.format == .twitchDownloaderHTML)
    #expect(log.clock == .sinceStart)
    #expect(log.facts.vodID == "2400000001")
    #expect(log.facts.flags == [.noStartTime, .mirrorsNotVisible])
    #expect(log.entries.map(\.record) == [1, 2, 3, 4, 9])
    #expect(log.entries.map(\.time) == [5000, 7000, 8000, 20_000, 90_001_000])
    #expect(
      log.entries.map(\.displayName) == [
        "달토끼", "Mira_the_Cat", "MoonRiver", "Joe_Q", "Mira_the_Cat",
      ]
    )
    #expect(
      log.entries.map(\.login) == [
        "dal_tokki", "mira_the_cat", "moonriver", "joe_q", "mira_the_cat",
      ])
  }

  @Test func `a value whose quote is not closed is read to the next space`() throws {
    let log = try Gathered(
      "<pre class=\"comment-root\">[0:05] <a href=\"https://www.twitch.tv/ann\">"
        + "<span class=\"comment-author\">Ann</span></a><span class=\"comment-message\">: "
        + "<img class='><img class=' title='><img title=\"moonHi\"> </span></pre>\n")
    #expect(log.tally.records == 1)
    #expect(log.tally.messages == 1)
  }

  @Test func `each unusable comment is in the class that names its fault`() throws {
    let log = try Gathered(path: fixture("page.html"))
    #expect(log.tally.records == 9)
    #expect(log.tally.messages == 4)
    #expect(log.tally.notices == 1)
    #expect(log.tally.rejected[.badTimeStamp] == .init(count: 1, firstRecord: 5))
    #expect(log.tally.rejected[.noTimeStamp] == .init(count: 1, firstRecord: 6))
    #expect(log.tally.rejected[.noAuthor] == .init(count: 1, firstRecord: 7))
    #expect(log.tally.rejected[.malformed] == .init(count: 1, firstRecord: 8))
  }

  @Test func `entities are decoded, and an emote's text counts once`() throws {
    let log = try Gathered(path: fixture("page.html"))
    #expect(log.entries[0].text == "moonHi <3 안녕 😂 <b> &amp; 'it'")
    #expect(log.entries[0].emotes == ["moonHi=emotesv2_aa@0", "<3=555555584@7"])
    #expect(log.entries[1].text == "catJAM look: [0:00:09] joe: a < b &unknown; \u{FFFD}")
    #expect(log.entries[1].emotes == [])
    #expect(log.entries[2].text == "")
  }

  @Test func `the system part of a notice is not the user's text`() throws {
    let entry = try Gathered(path: fixture("page.html")).entries[3]
    #expect(entry.notice?.kind == .resub)
    #expect(entry.notice?.plan == .prime)
    #expect(entry.notice?.cumulativeMonths == 3)
    #expect(entry.text == "moonHi all")
    #expect(entry.emotes == ["moonHi=emotesv2_aa@0"])
  }

  @Test func `badges tell tier and threshold where classes or titles do`() throws {
    let badges = try Gathered(path: fixture("page.html")).entries.map(\.badge)
    #expect(badges[0] == SubscriberBadge(tier: 3, months: 12))
    #expect(badges[1] == SubscriberBadge())
    #expect(badges[2] == SubscriberBadge(tier: 1, isFounder: true, isBroadcaster: true))
    #expect(badges[3] == SubscriberBadge(tier: 1))
    let minified = try Gathered(path: fixture("minified.html")).entries.map(\.badge)
    #expect(minified == [SubscriberBadge(), SubscriberBadge(tier: 2, months: 18)])
  }

  @Test func `class names do not matter`() throws {
    let log = try Gathered(path: fixture("minified.html"))
    #expect(log.entries.map(\.text) == ["<3 it's D: 안녕 moonHi", "ㅋㅋㅋ"])
    #expect(log.entries.map(\.emotes) == [[], []])
    #expect(log.entries.map(\.displayName) == ["Mira_the_Cat", "달토끼"])
    #expect(log.facts.vodID == nil)
    #expect(log.tally.records == 2)
  }

  @Test func `a page of 2022 in UTF-16 has no badges, and its hours wrap`() throws {
    let text = try String(contentsOfFile: fixture("old.html"), encoding: .utf8)
    let log = try Gathered(utf16(text))
    #expect(log.entries.map(\.text) == ["catJAM 안녕", "Kappa HeyGuys", "next day"])
    #expect(log.entries.map(\.emotes) == [[], ["Kappa=25@0", "HeyGuys=30259@6"], []])
    #expect(log.entries.map(\.time) == [5000, 86_399_000, 86_401_000])
    #expect(log.entries.map(\.login) == ["mira_the_cat", "dal_tokki", "dal_tokki"])
    #expect(log.entries.allSatisfy { $0.badge == nil })
    #expect(
      log.facts.flags == [.noBadges, .noStartTime, .dayWrapRepaired, .mirrorsNotVisible])
  }

  @Test func `a link to video 0 tells no VOD`() throws {
    let page = try String(contentsOfFile: fixture("page.html"), encoding: .utf8)
    let clip = try Gathered(page.replacingOccurrences(of: "videos/2400000001", with: "videos/0"))
    #expect(clip.facts.vodID == nil)
    #expect(clip.entries.count == 5)
  }

  @Test func `style sheets may fill the first megabyte`() throws {
    let page = try String(contentsOfFile: fixture("page.html"), encoding: .utf8)
    let css = String(repeating: ".a{content:url(\"data:x\")}", count: 60_000)
    let long = page.replacingOccurrences(of: "</style>", with: css + "</style>")
    #expect(try Gathered(long) == Gathered(path: fixture("page.html")))
  }

  @Test func `a comment over the limit and one that is not UTF-8 cost themselves alone`() throws {
    func comment(_ text: [UInt8]) -> [UInt8] {
      Array(
        "<pre class='c'>[0:00:01] <a href='https://twitch.tv/mira'><span>Mira</span></a><span>: "
          .utf8)
        + text + Array("</span></pre>\n".utf8)
    }
    let fits = 1000 - comment([]).count + 7
    let bytes =
      comment([97]) + comment([UInt8](repeating: 87, count: fits))
      + comment([UInt8](repeating: 87, count: fits + 1)) + comment([0xFF, 0xC3]) + comment([98])
    for block in [64, 100, 1000, 65_536] {
      let log = try Gathered(bytes, format: .twitchDownloaderHTML, block: block, record: 1000)
      #expect(log.entries.map(\.record) == [1, 2, 5])
      #expect(log.tally.rejected[.tooLong] == .init(count: 1, firstRecord: 3))
      #expect(log.tally.rejected[.notUTF8] == .init(count: 1, firstRecord: 4))
      #expect(log.tally.records == 5)
    }
  }

  @Test func `a page cut anywhere gives what is complete, and the flag inside a comment`() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("page.html"))))
    let full = try Gathered(whole)
    let start = try #require(
      String(decoding: whole, as: UTF8.self).utf8.firstRange(of: Array("[<a".utf8)))
    let first = String(decoding: whole, as: UTF8.self).utf8.distance(
      from: String(decoding: whole, as: UTF8.self).startIndex, to: start.lowerBound)
    for cut in stride(from: first, to: whole.count, by: 41) {
      let log = try Gathered(Array(whole[..<cut]), block: 256)
      #expect(log.facts.flags.contains(.truncated) == (log.tally.rejected[.truncated] != nil))
      #expect(log.entries.map(\.text) == full.entries.prefix(log.entries.count).map(\.text))
    }
  }
}
