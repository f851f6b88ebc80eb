import Chat
import ChatLogs
import SQLite
import Testing

@testable import Corpus

/// Which notices count as paid, by cases counted by hand.
@Suite struct PaidSubsTests {
  /// Kind, plan, subscriptions and months of each row, in the order of the log.
  private func paid(_ log: String, format: LogFormat? = nil) throws -> [String] {
    let corpus = try Workplace().corpus(ofLog: Array(log.utf8), format: format)
    return try corpus.connection.lines(
      "SELECT kind, plan, subs, months FROM paid_subs ORDER BY part, ordinal")
  }

  /// An IRC log of notices: second, author's id, kind and parameters.
  private func irc(_ notices: (Int, Int, String, String)...) -> String {
    notices.enumerated().map { index, notice in
      let (second, user, kind, parameters) = notice
      let tags =
        parameters.isEmpty
        ? ""
        : parameters.split(separator: ";").map {
          ";" + ($0.contains("source-") ? "" : "msg-param-") + $0
        }.joined()
      return
        "@badges=;display-name=User\(user);id=n\(index);login=user\(user);msg-id=\(kind)\(tags)"
        + ";room-id=100;tmi-sent-ts=\(1_700_000_000_000 + second * 1000);user-id=\(user)"
        + " :tmi.twitch.tv USERNOTICE #synth\n"
    }.joined()
  }

  private func gift(_ second: Int, _ gifter: Int, to recipient: Int, _ more: String = "") -> (
    Int, Int, String, String
  ) {
    (second, gifter, "subgift", "sub-plan=1000;recipient-id=\(recipient)\(more)")
  }

  // (a)
  @Test func `a notice mirrored from another channel is none of this channel's`() throws {
    #expect(
      try paid(
        irc(
          (0, 1, "sub", "sub-plan=1000;source-room-id=200"),
          (1, 2, "sharedchatnotice", "sub-plan=1000;source-room-id=200"),
          (2, 3, "sub", "sub-plan=1000;source-room-id=100"))) == ["sub 1000 1 1"])
  }

  // (b)
  @Test func `a mass gift counts its recipients, and of its header only those not seen`() throws {
    #expect(
      try paid(
        irc(
          (0, 1, "submysterygift", "mass-gift-count=3;sub-plan=1000;community-gift-id=9"),
          gift(1, 1, to: 5, ";community-gift-id=9"), gift(2, 1, to: 6, ";community-gift-id=9"),
          gift(900, 1, to: 7))) == [
          "submysterygift 1000 1 1", "subgift 1000 1 1", "subgift 1000 1 1", "subgift 1000 1 1",
        ])
  }

  @Test func `a mass gift whose recipients are all seen adds nothing`() throws {
    let log = irc(
      (0, 1, "submysterygift", "mass-gift-count=2;sub-plan=2000;origin-id=o"),
      (1, 1, "subgift", "sub-plan=2000;recipient-id=5;origin-id=o"),
      (1, 1, "subgift", "sub-plan=2000;recipient-id=6;origin-id=o"))
    #expect(try paid(log) == ["subgift 2000 1 1", "subgift 2000 1 1"])
  }

  @Test func `single gifts with another id than their header's are joined by gifter and plan`()
    throws
  {
    // Logs of 2019 and 2020 give every single gift the digest of nothing.
    let log = irc(
      (0, 1, "submysterygift", "mass-gift-count=3;sub-plan=1000;origin-id=ce08"),
      gift(1, 1, to: 5, ";origin-id=da39"), gift(2, 1, to: 6, ";origin-id=da39"),
      (2, 1, "subgift", "sub-plan=3000;recipient-id=8;origin-id=da39"),
      gift(2, 2, to: 7, ";origin-id=da39"))
    #expect(
      try paid(log) == [
        "submysterygift 1000 1 1", "subgift 1000 1 1", "subgift 1000 1 1", "subgift 3000 1 1",
        "subgift 1000 1 1",
      ])
  }

  @Test func `without ids a gift more than a minute later is another one`() throws {
    let near = irc(
      (0, 1, "submysterygift", "mass-gift-count=1;sub-plan=1000"), gift(60, 1, to: 5))
    let far = irc(
      (0, 1, "submysterygift", "mass-gift-count=1;sub-plan=1000"), gift(61, 1, to: 5))
    #expect(try paid(near) == ["subgift 1000 1 1"])
    #expect(try paid(far) == ["submysterygift 1000 1 1", "subgift 1000 1 1"])
  }

  @Test func `two mass gifts at once do not count their recipients twice`() throws {
    let log = irc(
      (0, 1, "submysterygift", "mass-gift-count=1;sub-plan=1000"),
      (1, 1, "submysterygift", "mass-gift-count=2;sub-plan=1000"), gift(2, 1, to: 5),
      gift(2, 1, to: 6), gift(2, 1, to: 7))
    #expect(try paid(log).count == 3)
  }

  // (c)
  @Test func `a block is paid with its first month`() throws {
    #expect(
      try paid(
        irc(
          (0, 1, "sub", "sub-plan=1000;multimonth-duration=6;multimonth-tenure=0"),
          (1, 2, "resub", "sub-plan=1000;multimonth-duration=6;multimonth-tenure=2"),
          (2, 3, "resub", "sub-plan=Prime;multimonth-duration=0;multimonth-tenure=0"),
          gift(3, 4, to: 5, ";gift-months=3"))) == [
          "sub 1000 1 6", "resub 1000 1 0", "resub Prime 1 1", "subgift 1000 1 3",
        ])
  }

  // (d), (e), (f)
  @Test func `redeemed gifts, upgrades and pay-forwards are no payment`() throws {
    #expect(
      try paid(
        irc(
          (0, 1, "resub", "sub-plan=1000;was-gifted=true;gift-months=3"),
          (1, 2, "primepaidupgrade", "sub-plan=1000"), (2, 3, "giftpaidupgrade", ""),
          (3, 4, "anongiftpaidupgrade", ""), (4, 5, "communitypayforward", ""),
          (5, 6, "standardpayforward", "recipient-id=9"), gift(6, 6, to: 9))) == [
          "subgift 1000 1 1"
        ])
  }

  // (g)
  @Test func `a resub is one voluntary share`() throws {
    #expect(
      try paid(irc((0, 1, "resub", "sub-plan=1000;cumulative-months=40"))) == ["resub 1000 1 1"])
  }

  @Test func `sentences in a text log count as the notices that they were`() throws {
    let text = """
      [0:00:01] mira: mira subscribed at Tier 2. They've subscribed for 3 months! moonHi
      [0:00:02] 달 토끼: 달 토끼 is gifting 3 Tier 1 Subs to moon's community! They've gifted a total of 9 in the channel!\u{20}
      [0:00:03] 달 토끼: 달 토끼 gifted a Tier 1 sub to joe!\u{20}
      [0:00:03] 달 토끼: 달 토끼 gifted a Tier 1 sub to ann!\u{20}
      [0:00:09] AnAnonymousGifter: An anonymous user gifted a Tier 1 sub to bob!\u{20}\u{20}
      [0:00:10] joe: joe is continuing the Gift Sub they got from 달 토끼!\u{20}
      [0:00:11] ann: ann is paying forward the Gift they got from 달 토끼 to the community!\u{20}
      [0:00:11] ann: ann gifted 6 months of Tier 3 to kim. They've gifted 6 months in the channel!\u{20}
      [0:00:12] joe: mira subscribed at Tier 1.\u{20}
      """
    let rows = [
      "resub 2000 1 1", "submysterygift 1000 1 1", "subgift 1000 1 1", "subgift 1000 1 1",
      "subgift 1000 1 1", "subgift 3000 1 6",
    ]
    #expect(try paid(text) == rows)
    // Without times the order of the lines is enough.
    let untimed = text.split(separator: "\n").map { $0.dropFirst(10) }.joined(separator: "\n")
    #expect(try paid(untimed, format: .twitchDownloaderText) == rows)
  }

  @Test func `a sponsor's gift joins the recipients that it pays for`() throws {
    let text = """
      [0:00:01] VALORANT: We added 5 Gift Subs AND 2 Bonus Gift Subs to joe's gift!\u{20}
      [0:00:02] VALORANT: VALORANT gifted a Tier 1 sub to ann!\u{20}
      """
    #expect(try paid(text) == ["submysterygift 1000 6 6", "subgift 1000 1 1"])
  }

  @Test func `JSON with the notice's own parameters counts alike`() throws {
    func comment(_ second: Int, _ name: String, _ body: String, _ parameters: String) -> String {
      """
      {"_id": "c\(second)", "created_at": "2021-03-01T11:00:0\(second)Z", "channel_id": "100",
       "content_id": "7", "content_offset_seconds": \(second),
       "commenter": {"display_name": "\(name)", "_id": "\(name.count)", "name": "\(name)"},
       "message": {"body": "\(body)", "bits_spent": 0, "fragments": [{"text": "\(body)"}],
        "user_badges": [], "user_notice_params": {\(parameters)}}}
      """
    }
    let comments = [
      comment(
        1, "mira", "mira is gifting 2 Tier 1 Subs to moon's community! ",
        #""msg-id": "submysterygift""#),
      comment(2, "mira", "mira gifted a Tier 1 sub to joe! ", #""msg-id": "subgift""#),
      comment(
        3, "joey2", "joey2 subscribed at Tier 1. They've subscribed for 4 months! hi",
        #""msg-id": "resub", "msg-param-sub-plan": "1000", "msg-param-was-gifted": "true""#),
      comment(
        4, "sol", "sol subscribed at Tier 1. ",
        #""msg-id": "sub", "msg-param-sub-plan": "1000", "msg-param-multimonth-duration": "3", "#
          + #""msg-param-multimonth-tenure": "0""#),
    ]
    let log = """
      {"streamer": {"name": "synth", "id": 100}, "video": {"start": 0, "end": 60},
       "comments": [\(comments.joined(separator: ", "))]}
      """
    #expect(
      try paid(log) == ["submysterygift 1000 1 1", "subgift 1000 1 1", "sub 1000 1 3"])
  }

  @Test func `a group may be split over two parts of a stream`() throws {
    let work = try Workplace()
    let lines = irc(
      (0, 1, "submysterygift", "mass-gift-count=2;sub-plan=1000"), gift(1, 1, to: 5),
      gift(2, 1, to: 6)
    ).split(separator: "\n").map { Array(($0 + "\n").utf8) }
    for (index, log) in [lines[0], lines[1] + lines[2]].enumerated() {
      _ = try work.corpus(ofLog: log, name: "half \(index)", into: "corpus.sqlite")
    }
    let corpus = try Corpus(path: work.path(), selection: Selection())
    #expect(try corpus.connection.lines("SELECT sum(subs), count(*) FROM paid_subs") == ["2 2"])
  }
}
