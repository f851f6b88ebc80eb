import Chat
import Foundation
import Pseudonyms
import SQLite
import Testing

@testable import Corpus

@Suite struct SubscriberEvidenceTests {
  /// What an independent program proved from the lines of `irc_subs.txt`.
  private struct Expected: Decodable {
    struct Active: Decodable {
      var badge_seen_ids, notice_ids, gift_recipient_ids, founder_only_ids: [Int]
      var union_without_founders: [Int]
      var lower_bound, lower_bound_with_founders: Int
    }
    struct DualList: Decodable {
      var announced_ids, badge_seen_ids, both: [Int]
      var chapman: Double
    }
    var lines: Int
    var active_in_window: Active
    var tiers_by_union: [String: [Int]]
    var gift_now: [Int]
    var months: [String: Int]
    var dual_list: DualList
  }

  /// The instant at which a day of the window starts.
  private static func day(_ day: Int64) -> Instant {
    Instant(milliseconds: 1_700_000_000_000 + day * Instant.millisecondsPerDay)
  }

  private func fixture(_ name: String) throws -> Data {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return try Data(contentsOf: folder.appending(path: name))
  }

  /// The chatters of a corpus by their user ids, which only the key's owner can tell.
  private func userIDs(_ corpus: Corpus, _ work: Workplace) throws -> [Int64: Int] {
    let key = try work.key()
    var ids: [Int64: Int] = [:]
    for id in [Int](1...12) + [100] {
      let alias = key.pseudonym(of: .id, "\(id)").bytes.map { String(format: "%02X", $0) }.joined()
      let chatter = try corpus.connection.integer(
        "SELECT chatter FROM chatter_aliases WHERE alias = x'\(alias)'")
      if let chatter { ids[chatter] = id }
    }
    return ids
  }

  @Test func `the evidence of the fixture is exactly what another program proved`() throws {
    let expected = try JSONDecoder().decode(Expected.self, from: fixture("expected_d_irc.json"))
    let work = try Workplace()
    let corpus = try work.corpus(ofLog: [UInt8](fixture("irc_subs.txt")))
    #expect(try corpus.connection.integer("SELECT records FROM sources") == Int64(expected.lines))
    let all = try corpus.subscriberEvidence(
      in: SubscriberEvidenceTests.day(0)..<SubscriberEvidenceTests.day(30))
    let evidence = try #require(all.first)
    let names = try userIDs(corpus, work)
    func ids(_ chatters: some Sequence<Int64>) -> [Int] {
      chatters.compactMap { names[$0] }.sorted()
    }
    let active = expected.active_in_window
    #expect(all.map(\.channel) == ["synth"])
    #expect(ids(evidence.badgeSeen) == active.badge_seen_ids)
    #expect(ids(evidence.noticed) == active.notice_ids)
    #expect(ids(evidence.giftRecipients) == active.gift_recipient_ids)
    #expect(ids(evidence.foundersOnly) == active.founder_only_ids)
    #expect(ids(evidence.active) == active.union_without_founders)
    #expect(evidence.active.count == active.lower_bound)
    #expect(
      evidence.active.count + evidence.foundersOnly.count == active.lower_bound_with_founders)
    for (name, plan) in [
      ("T1", Notice.Plan.tier1), ("T2", .tier2), ("T3", .tier3), ("Prime", .prime),
    ] {
      let found = evidence.plans.filter { $0.value == plan }.keys
      #expect(ids(found) == expected.tiers_by_union[name], "\(name)")
    }
    #expect(ids(evidence.giftNow) == expected.gift_now)
    let months = evidence.months.map { ("\(names[$0.key] ?? 0)", $0.value) }
    #expect(Dictionary(uniqueKeysWithValues: months) == expected.months)
    #expect(ids(evidence.announced) == expected.dual_list.announced_ids)
    #expect(ids(evidence.badgeSeen) == expected.dual_list.badge_seen_ids)
    #expect(ids(evidence.announced.intersection(evidence.badgeSeen)) == expected.dual_list.both)
    #expect(evidence.chapmanEstimate == expected.dual_list.chapman)
    // User 1 was seen with a month on day 0 and without a badge on day 33.
    #expect(ids(evidence.ended.keys) == [1])
    #expect(
      evidence.ended.values.first
        == SubscriberEvidenceTests.day(0)..<SubscriberEvidenceTests.day(33))
  }

  @Test func `a subscription that was announced before the window runs into it`() throws {
    let work = try Workplace()
    let corpus = try work.corpus(ofLog: [UInt8](fixture("irc_subs.txt")))
    let names = try userIDs(corpus, work)
    func found(_ first: Int64, _ end: Int64) throws -> SubscriberEvidence {
      let window = SubscriberEvidenceTests.day(first)..<SubscriberEvidenceTests.day(end)
      return try #require(try corpus.subscriberEvidence(in: window).first)
    }
    // Gifts of day 5: one month to user 9 and three to user 10; user 9's badge is of day 7.
    #expect(
      try found(34, 35).giftRecipients.compactMap { names[$0] }.sorted() == [9, 10])
    #expect(try found(35, 36).giftRecipients.compactMap { names[$0] } == [10])
    #expect(try found(95, 96).active.isEmpty)
  }
}
