import Chat
import Testing

@testable import ChatLogs

@Suite("Tagged IRC")
struct IRCTests {
  private func emotes(_ text: String, _ tag: String) throws -> [String] {
    let line = "@emotes=\(tag);tmi-sent-ts=1 :a!a@a PRIVMSG #c :\(text)\n"
    let log = try Gathered(line)
    return try #require(log.entries.first).emotes
  }

  @Test func `each line is in the class that its command says`() throws {
    let log = try Gathered(path: fixture("tagged.irc.txt"))
    #expect(log.format == .taggedIRC)
    #expect(log.clock == .sinceEpoch)
    #expect(log.tally.messages == 8)
    #expect(log.tally.notices == 7)
    #expect(log.tally.ignored == [.mirror: 2, .moderation: 2, .server: 4, .blank: 1])
    #expect(log.tally.rejected[.noTimeStamp] == .init(count: 1, firstRecord: 15))
    #expect(log.tally.rejected[.malformed] == .init(count: 3, firstRecord: 25))
    #expect(log.tally.records == 28)
    #expect(log.isBalanced)
    #expect(log.facts == LogFacts())
  }

  @Test func `messages carry names, badges, bits, time and channel`() throws {
    let log = try Gathered(path: fixture("tagged.irc.txt"))
    let moon = Channel(roomID: "9001", login: "moonriver")
    let first = log.entries[0]
    #expect(first.displayName == "Mira_The_Cat")
    #expect(first.login == "mira_the_cat")
    #expect(first.userID == "502")
    #expect(first.time == 1_772_362_805_000)
    #expect(first.bits == 100)
    #expect(first.channel == moon)
    #expect(first.badge == SubscriberBadge(tier: 3, months: 14, monthsAreExact: true))
    #expect(first.emotes == ["Kappa=25@0", "Kappa=25@11"])
    let second = log.entries[1]
    #expect(second.displayName == "달토끼")
    #expect(second.text == "안녕 moonHi")
    #expect(second.emotes == ["moonHi=emotesv2_aa@7"])
    #expect(
      second.badge == SubscriberBadge(tier: 1, months: 9, monthsAreExact: true, isFounder: true))
    #expect(log.entries[2].text == "Kappa")
    #expect(log.entries[2].badge == SubscriberBadge(isBroadcaster: true))
    #expect(
      log.entries.map(\.text).suffix(5) == [
        "said here", "removed", "fallback", "other channel", "word",
      ])
    #expect(log.entries.filter(\.isRemoved).map(\.text) == ["removed"])
    let last = log.entries.suffix(2)
    #expect(
      last.map(\.channel) == Array(repeating: Channel(roomID: "77", login: "sunhill"), count: 2))
    #expect(last.last?.displayName == "Semi;colon\\")
    #expect(last.last?.badge == nil)
  }

  @Test func `notices carry what their parameters say`() throws {
    let log = try Gathered(path: fixture("tagged.irc.txt"))
    let notices = log.entries.compactMap(\.notice)
    #expect(
      notices.map(\.kind) == [
        .resub, .subgift, .submysterygift, .raid, .viewermilestone, .announcement, .other,
      ])
    #expect(notices[0].plan == .tier3)
    #expect(notices[0].cumulativeMonths == 14)
    #expect(notices[0].prepaidMonths == 6)
    #expect(notices[0].prepaidTenure == 2)
    #expect(notices[0].wasGifted == false)
    #expect(notices[1].recipientID == "501")
    #expect(notices[1].recipientLogin == "dal_tokki")
    #expect(notices[1].recipientDisplayName == "달토끼")
    #expect(notices[1].giftMonths == 3)
    #expect(notices[1].cumulativeMonths == 5)
    #expect(notices[1].giftGroup == "g1")
    #expect(notices[2].count == 20)
    #expect(notices[2].giftGroup == "o 1")
    #expect(notices[3].viewers == 12)
    #expect(notices[4].count == 3)
    let texts = log.entries.filter { $0.notice != nil }.map(\.text)
    #expect(texts == ["moonHi 다시", "", "", "", "gm", "hello all", ""])
    #expect(log.entries.first { $0.notice != nil }?.emotes == ["moonHi=emotesv2_aa@0"])
  }

  @Test(
    "the emotes tag counts Unicode scalars",
    arguments: [
      ("Kappa 😂 Kappa", "25:0-4,8-12", ["Kappa=25@0", "Kappa=25@11"]),
      ("👉 <3 👉 <3 👉 <3", "483:2-3,7-8,12-13", ["<3=483@5", "<3=483@13", "<3=483@21"]),
      (
        "BTTVEmote Kappa 7TVEmote 7TVEmote0w 7TVEmote0w 😂😂 PogChamp 7TVGlobal Keepo FFZEmote FFZGlobal",
        "25:10-14/305954156:50-57/1902:69-73",
        ["Kappa=25@10", "PogChamp=305954156@56", "Keepo=1902@75"]
      ),
      ("@nerixyz c Keepo FFZEmote 😭 d", "1902:11-15", ["Keepo=1902@11"]),
      ("\u{1}ACTION Kappa\u{1}", "25:0-4", ["Kappa=25@0"]),
      ("Kappa", "", []),
    ])
  func positions(_ text: String, _ tag: String, _ expected: [String]) throws {
    #expect(try emotes(text, tag) == expected)
  }

  @Test(
    "wrong positions are moved to the token that they mean, or dropped",
    arguments: [
      ("Då kan du begära skadestånd och förtal Kappa", "25:41-45", ["Kappa=25@43"]),
      ("Då kan du begära skadestånd och förtal Kappa", "25:44-48", ["Kappa=25@43"]),
      ("Då kan du begära skadestånd och förtal Kappa", "25:45-49", ["Kappa=25@43"]),
      ("привет LUL", "425618:8-10", ["LUL=425618@13"]),
      ("Kappa", "25:04", []), ("Kappa", "25:4-0", []), ("Kappa", "25:", []), ("Kappa", "25", []),
      ("Kappa", ":0-4", ["Kappa=@0"]), ("Kappa", "/,:-/25:0-4", ["Kappa=25@0"]),
      ("foo bar", "84608:0-15", []), ("foo bar", "84608:9-10", []),
      ("foo bar", "1:99999999999999999999-3", []),
      ("Kappa Kappa", "25:0-4,0-4", ["Kappa=25@0", "Kappa=25@6"]),
      ("Kappa \u{E0000}", "25:1-5,6-6", ["Kappa=25@0"]),
      ("\u{34F} Kappa \u{E0000}", "25:2-6,0-0", ["Kappa=25@3"]),
    ])
  func recovery(_ text: String, _ tag: String, _ expected: [String]) throws {
    #expect(try emotes(text, tag) == expected)
  }

  @Test(arguments: [
    ("25:04", 1), ("84608:0-15", 1), ("84608:9-10,25:04", 2), ("1:0-2", 0), ("1:1-3", 0), ("", 0),
  ])
  func `marks that are dropped are counted and flagged`(tag: String, dropped: Int) throws {
    let line = "@emotes=\(tag);tmi-sent-ts=1 :a!a@a PRIVMSG #c :foo bar\n"
    let facts = try Gathered(line).facts
    #expect(facts.droppedMarks == dropped)
    #expect(facts.flags == (dropped > 0 ? [.marksDropped] : []))
  }

  @Test func `the emotes of an action in a notice count the word ACTION`() throws {
    for text in ["Kappa TEST TEST Kappa :)", "Kappa LUL hello"] {
      let log = try Gathered(
        "@emotes=25:7-11;msg-id=resub;tmi-sent-ts=1 :tmi.twitch.tv USERNOTICE #c "
          + ":\u{1}ACTION \(text)\u{1}\n")
      #expect(log.entries.map(\.text) == [text])
      #expect(log.entries.first?.emotes == ["Kappa=25@0"])
    }
  }

  @Test func `tags may stand in any order and be empty`() throws {
    let log = try Gathered(
      "@user-type=;user-id=7;;x;tmi-sent-ts=5;display-name=;room-id=3 :al!al@al PRIVMSG #c :hi\n")
    #expect(log.entries.map(\.userID) == ["7"])
    #expect(log.entries.map(\.login) == ["al"])
    #expect(log.entries.map(\.displayName) == [""])
    #expect(log.entries.map(\.channel) == [Channel(roomID: "3", login: "c")])
  }

  @Test func `a channel first seen without its room id is the same channel`() throws {
    let log = try Gathered(
      """
      @tmi-sent-ts=1 :a!a@a PRIVMSG #c :one
      @tmi-sent-ts=2;room-id=3 :a!a@a PRIVMSG #c :two
      @tmi-sent-ts=3;room-id=4 :a!a@a PRIVMSG #d :three
      @tmi-sent-ts=4;room-id=3 :a!a@a PRIVMSG #renamed :four
      """, block: 64)
    let c = Channel(roomID: "3", login: "c")
    #expect(log.entries.map(\.channel).suffix(3) == [c, Channel(roomID: "4", login: "d"), c])
  }
}
