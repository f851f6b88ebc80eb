import Chat
import Testing

@testable import ChatLogs

@Suite("Notices in text")
struct NoticeTests {
  /// Reads one comment of an author and returns its notice and the user's own words.
  private func read(_ name: String, _ body: String) throws -> (Gathered.NoticeCopy?, String) {
    let log = try Gathered("[0:00:01] \(name): \(body)\n")
    return try (#require(log.entries.first).notice, log.entries[0].text)
  }

  @Test(
    "every sentence of Twitch's is a notice of its kind, and only the user's words are text",
    arguments: [
      ("mira", "mira subscribed at Tier 1. ", .sub, ""),
      ("mira", "mira subscribed with Prime. ", .sub, ""),
      ("mira", "mira subscribed with Twitch Prime. ", .sub, ""),
      ("mira", "mira subscribed at Tier 3. They've subscribed for 3 months! ", .resub, ""),
      (
        "mira", "mira subscribed with Prime. They've subscribed for 3 months! hi LUL", .resub,
        "hi LUL"
      ),
      (
        "달 토끼",
        "달 토끼 subscribed at Tier 2. They've subscribed for 12 months, currently on a 4 month streak! 안녕 😂",
        .resub, "안녕 😂"
      ),
      ("Mira", "mira subscribed at Tier 1. They've subscribed for 1 months! a! b", .resub, "a! b"),
      ("mira", "mira converted from a Prime sub to a Tier 1 sub! ", .primepaidupgrade, ""),
      ("mira", "mira converted from a Twitch Prime sub to a Tier 2 sub! ", .primepaidupgrade, ""),
      (
        "mira",
        "mira is gifting 20 Tier 1 Subs to moon's community! They've gifted a total of 100 in the channel! ",
        .submysterygift, ""
      ),
      ("mira", "mira gifted a Tier 1 sub to 달토끼! ", .subgift, ""),
      (
        "mira", "mira gifted a Tier 1 sub to joe! They have given 5 Gift Subs in the channel! ",
        .subgift, ""
      ),
      (
        "mira", "mira gifted 6 months of Tier 1 to joe. They've gifted 334 months in the channel! ",
        .subgift, ""
      ),
      ("AnAnonymousGifter", "An anonymous user gifted a Tier 1 sub to joe!  ", .subgift, ""),
      (
        "AnAnonymousGifter", "An anonymous user is gifting 5 Tier 1 Subs to moon's community! ",
        .submysterygift, ""
      ),
      ("Twitch", "We added 5 Gift Subs AND 2 Bonus Gift Subs to joe's gift! ", .submysterygift, ""),
      ("mira", "mira is continuing the Gift Sub they got from joe! ", .giftpaidupgrade, ""),
      (
        "mira", "mira is continuing the Gift Sub they got from an anonymous user! ",
        .anongiftpaidupgrade, ""
      ),
      (
        "mira", "mira is paying forward the Gift they got from joe to the community! ",
        .communitypayforward, ""
      ),
      (
        "mira", "mira is paying forward the Gift they got from an anonymous gifter to joe! ",
        .standardpayforward, ""
      ),
      ("mira", "mira extended their Tier 1 subscription through April!", .extendsub, ""),
      ("mira", "12 raiders from mira have joined! ", .raid, ""),
      ("mira", "bits badge tier notification ", .bitsbadgetier, ""),
      (
        "mira", "mira watched 3 consecutive streams this month and sparked a watch streak! gm",
        .viewermilestone, "gm"
      ),
      (
        "mira", "mira watched 15 consecutive streams and sparked a watch streak! ",
        .viewermilestone, ""
      ),
      ("mira", "mira: Donated USD 5 to support The Example Fund ", .charitydonation, ""),
      ("mira", "mira's community sent 12 hearts! ", .other, ""),
      ("mira", "Combo started! You have 25 seconds left to join. ", .other, ""),
      (
        "VALORANT", "We added 5 Gift Subs AND 2 Bonus Gift Subs to joe's gift! ", .submysterygift,
        ""
      ),
      ("Twitch", "We added 1 Gift Sub to joe's gift! ", .submysterygift, ""),
      ("mira", "mira converted from a Tier 1 sub to a Tier 3 sub! ", .other, ""),
      (
        "Riot Games", "Riot Games is gifting 1 Tier 1 Subs to moon's community! ", .submysterygift,
        ""
      ),
      ("Riot Games", "7 raiders from Riot Games have joined! ", .raid, ""),
      (
        "mira", "mira subscribed with Twitch Prime. They've subscribed for 2 months! hi", .resub,
        "hi"
      ),
    ] as [(String, String, Notice.Kind, String)])
  func kinds(_ name: String, _ body: String, _ kind: Notice.Kind, _ words: String) throws {
    let (notice, text) = try read(name, body)
    #expect(notice?.kind == kind)
    #expect(text == words)
  }

  @Test(
    "what only looks like a sentence of Twitch's stays chat",
    arguments: [
      ("joe", "mira subscribed at Tier 1. "),
      ("joe", "12 raiders from mira have joined! "),
      ("joe", "An anonymous user gifted a Tier 1 sub to joe!  "),
      ("joe", "We added 5 Gift Subs to joe's gift! "),
      ("mira", "mira subscribed yesterday"),
      ("mira", "mira gifted me this sub"),
      ("mira", "mira is gifting tomorrow"),
      ("mira", "mira"),
      ("mira", "mirasubscribed at Tier 1. "),
      ("mira", "mira subscribed at Tier 4. "),
      ("mira", "12 raiders"),
      ("mira", "W gifted"),
      ("mira", "bits badge tier"),
      ("mira", "Combo started! You have no chance"),
      ("mi", "12 raiders from mira have joined! "),
    ])
  func spoofs(_ name: String, _ body: String) throws {
    let (notice, text) = try read(name, body)
    #expect(notice == nil)
    #expect(text == body)
  }

  @Test func `a notice says what its sentence says`() throws {
    let resub = try read(
      "mira",
      "mira subscribed at Tier 2. They've subscribed for 12 months, currently on a 4 month streak! "
    )
    #expect(resub.0?.plan == .tier2)
    #expect(resub.0?.cumulativeMonths == 12)
    let gift = try read("mira", "mira gifted 6 months of Tier 3 to 달토끼. They've gifted 9 months!")
    #expect(gift.0?.giftMonths == 6)
    #expect(gift.0?.plan == .tier3)
    #expect(gift.0?.recipientDisplayName == "달토끼")
    let mass = try read("mira", "mira is gifting 20 Tier 1 Subs to moon's community! ")
    #expect(mass.0?.count == 20)
    #expect(mass.0?.plan == .tier1)
    #expect(try read("mira", "3322 raiders from Mira have joined! ").0?.viewers == 3322)
    #expect(try read("mira", "mira converted from a Prime sub to a Tier 1 sub! ").0?.plan == .tier1)
    #expect(try read("mira", "mira subscribed with Prime. ").0?.plan == .prime)
  }

  @Test func `a mass gift of a sponsor counts the bonus too`() throws {
    let gift = try read("VALORANT", "We added 5 Gift Subs AND 2 Bonus Gift Subs to joe's gift! ")
    #expect(gift.0?.count == 7)
    #expect(try read("Twitch", "We added 1 Gift Sub to joe's gift! ").0?.count == 1)
  }

  @Test func `what reads like a notice of somebody else is chat, and told`() throws {
    let log = try Gathered(
      """
      [0:00:01] joe: mira subscribed at Tier 1.\u{20}
      [0:00:02] joe: 12 raiders from mira have joined!\u{20}
      [0:00:03] joe: An anonymous user gifted a Tier 1 sub to joe!\u{20}
      [0:00:04] joe: We added 5 Gift Subs to joe's gift!\u{20}
      [0:00:05] joe: mira is gifting 5 Tier 1 Subs to moon's community!\u{20}
      [0:00:06] joe: mira watched 3 consecutive streams and sparked a watch streak!\u{20}
      [0:00:07] joe: mira subscribed yesterday, was gifted a sub and is gone
      [0:00:08] joe: she is gifting again
      [0:00:09] mira: mira subscribed at Tier 1.\u{20}
      """)
    #expect(log.tally.messages == 8)
    #expect(log.tally.unprovenNotices == 6)
  }

  @Test func `what the parameters of a notice leave out, its sentence tells`() throws {
    func read(_ body: String, _ parameters: String) throws -> Gathered.Entry {
      let log = try Gathered(
        """
        {"comments": [{"_id": "c1", "content_offset_seconds": 1.5,
          "commenter": {"display_name": "mira", "_id": "5", "name": "mira"},
          "message": {"body": "\(body)", "fragments": [], "user_notice_params": {\(parameters)}}}]}
        """)
      return try #require(log.entries.first)
    }
    let gift = try read("mira gifted a Tier 2 sub to 달토끼! ", #""msg-id": "subgift""#).notice
    #expect(gift?.plan == .tier2)
    #expect(gift?.recipientDisplayName == "달토끼")
    let told = try read(
      "mira gifted a Tier 2 sub to 달토끼! ",
      #""msg-id": "subgift", "msg-param-recipient-id": "9", "msg-param-sub-plan": "3000""#
    ).notice
    #expect(told?.plan == .tier3)
    #expect(told?.recipientID == "9")
    #expect(told?.recipientDisplayName == "")
    // A sentence that is not known is Twitch's all the same; a resub's words are the user's.
    #expect(try read("mira hat verschenkt!", #""msg-id": "subgift""#).text == "")
    #expect(try read("moonHi", #""msg-id": "resub""#).text == "moonHi")
  }

  @Test func `a notice is counted as a notice, with and without words`() throws {
    let log = try Gathered(
      """
      [0:00:01] mira: mira subscribed with Prime.\u{20}
      [0:00:02] joe: joe subscribed with Prime. They've subscribed for 3 months! moonHi
      [0:00:03] joe: moonHi
      """)
    #expect(log.tally.notices == 2)
    #expect(log.tally.messages == 1)
    #expect(log.entries.count == 3)
  }
}
