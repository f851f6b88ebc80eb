import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("Answers of Twitch's services as they came")
struct AnswerTests {
  @Test func `pages of GQL are one list of comments`() throws {
    let log = try Gathered(path: fixture("gql-answers.json"))
    #expect(log.format == .gqlJSON)
    #expect(log.entries.map(\.id) == ["c1", "c2", "c4"])
    #expect(log.entries.map(\.record) == [1, 2, 5])
    #expect(log.entries.map(\.time) == [5000, 6000, 65_000])
    #expect(log.entries.map(\.text) == ["안녕 LUL", "gone", ""])
    #expect(log.entries[0].emotes == ["LUL=425618@7"])
    #expect(log.entries[0].badge?.tier == 2)
    #expect(log.entries.map(\.userID) == ["501", "", "503"])
    #expect(log.entries[2].notice?.plan == .tier2)
    #expect(log.tally.rejected == [.malformed: .init(count: 2, firstRecord: 3)])
    #expect(log.isBalanced)
    #expect(log.facts.vodID == "2001")
    #expect(log.facts.channel == Channel(roomID: "9001", login: "moonriver"))
    #expect(log.facts.startedAt?.description == "2026-03-01T11:00:00.250Z")
    #expect(!log.facts.flags.contains(.truncated))
  }

  @Test func `one page, and a list of what its edges hold, are logs too`() throws {
    let node =
      #"{"id": "c1", "contentOffsetSeconds": 5, "message": {"fragments": [{"text": "안녕"}]}}"#
    let edges = #"[{"cursor": "a", "node": \#(node)}]"#
    let page = #"{"data": {"video": {"comments": {"edges": \#(edges)}}}}"#
    let expected = try Gathered("[\(node)]")
    #expect(try Gathered(page) == expected)
    #expect(try Gathered("[\(page)]") == expected)
    #expect(try Gathered(edges) == expected)
  }

  @Test func `a page that the file's end cuts is told`() throws {
    let text = try String(contentsOfFile: fixture("gql-answers.json"), encoding: .utf8)
    let log = try Gathered(String(text.dropLast(40)))
    #expect(log.facts.flags.contains(.truncated))
    #expect(log.entries.count == 3)
    #expect(log.tally.rejected[.truncated]?.count == 1)
  }

  @Test func `rechat's messages of 2015 to 2017 are IRC lines taken apart`() throws {
    let log = try Gathered(path: fixture("rechat-messages.json"))
    #expect(log.format == .rechatJSON)
    #expect(log.clock == .sinceEpoch)
    #expect(log.entries.map(\.time).first == 1_494_772_707_641)
    #expect(log.entries.map(\.id) == ["m1", "chat-19-2017:a2", "m3", "chat-19-2017:a4"])
    #expect(log.entries.map(\.login) == ["mira_cat", "joe", "luna", ""])
    #expect(log.entries.map(\.displayName) == ["Mira_Cat", "", "Luna", "joe"])
    #expect(log.entries.map(\.userID) == ["501", "502", "503", ""])
    #expect(log.entries.map(\.text) == ["안녕 Kappa 😂 Kappa", "removed", "고마워 Kappa", ""])
    #expect(log.entries[0].emotes == ["Kappa=25@7", "Kappa=25@18"])
    #expect(log.entries[2].emotes == ["Kappa=25@10"])
    #expect(log.entries.map(\.isRemoved) == [false, true, false, false])
    #expect(log.entries.map { $0.badge?.tier } == [1, 1, 1, 0])
    #expect(log.entries[0].badge?.months == 12)
    #expect(log.entries.map { $0.notice?.kind } == [nil, nil, .resub, .sub])
    #expect(log.entries[2].notice?.plan == .tier1)
    #expect(log.entries[2].notice?.cumulativeMonths == 5)
    #expect(log.tally.ignored == [.server: 1, .moderation: 1])
    #expect(
      log.tally.rejected == [
        .noTimeStamp: .init(count: 1, firstRecord: 7), .malformed: .init(count: 1, firstRecord: 8),
      ])
    #expect(log.isBalanced)
    #expect(log.facts.channel == Channel(roomID: "9001", login: "moonriver"))
    #expect(log.facts.startedAt?.description == "2017-05-14T14:38:08Z")
  }

  @Test func `rechat's answers may stand whole in a file, alone or in a list`() throws {
    let list = try String(contentsOfFile: fixture("rechat-messages.json"), encoding: .utf8)
    let expected = try Gathered(list)
    let answer = #"{"data": \#(list), "meta": {"next": null}}"#
    #expect(try Gathered(answer) == expected)
    #expect(try Gathered(#"[{"data": [], "meta": {}}, \#(answer)]"#) == expected)
  }

  @Test func `before 2017 no message tells its place in the stream`() throws {
    let log = try Gathered(
      #"{"data": [{"type": "rechat-message", "id": "b", "attributes": {"room": "moonriver", "#
        + #""timestamp": 1469624309082, "from": "joe", "message": "안녕", "tags": {}}}]}"#)
    #expect(log.entries.map(\.time) == [1_469_624_309_082])
    #expect(log.facts.startedAt == nil)
    #expect(log.facts.channel.login == "moonriver")
  }
}
