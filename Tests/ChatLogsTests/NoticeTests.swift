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
