/// Notices of every kind.
struct CornerNotices {
  let channel: WorldChannel
  private let ann = CornerMessages.ann
  private let joe = CornerMessages.joe
  private let rabbit = CornerMessages.rabbit
  private let luna = CornerMessages.luna

  init(channel: WorldChannel) {
    self.channel = channel
  }

  /// The notices, without ids and times.
  var records: [SimulatedRecord] { subscriptions + gifts + upgrades + events }

  private var composer: NoticeComposer { NoticeComposer(channel: channel) }

  private var subscriptions: [SimulatedRecord] {
    let months = { CornerMessages.subscription(of: $0) ?? .firstMonth }
    return [
      record(joe, "", composer.sub(joe, .firstMonth)),
      record(luna, "moonHi 고마워요: <3", composer.resub(luna, months(luna), streak: 3)),
      record(rabbit, "Kappa 두 해", composer.resub(rabbit, months(rabbit), streak: nil)),
      record(
        joe, "",
        SimulatedNotice(
          kind: "extendsub", sentence: "Joe_Q extended their Tier 1 subscription through April!",
          parameters: [
            "cumulative-months": "7", "sub-plan": "1000", "sub-benefit-end-month": "4",
          ])),
    ]
  }

  private var gifts: [SimulatedRecord] {
    let anonymous = WorldChatter.anonymousGifter
    var months = composer.gift(ann, to: joe, months: 8, group: nil)
    months.sentence =
      "ann gifted 6 months of Tier 1 to Joe_Q. It's their first gift in the channel!"
    months.set("gift-months", "6")
    var old = composer.gift(anonymous, to: luna, months: 2, group: nil)
    old.kind = "anonsubgift"
    return [
      record(ann, "", composer.massGift(ann, count: 2, total: 9, group: "group1")),
      record(ann, "", composer.gift(ann, to: rabbit, months: 3, group: "group1")),
      record(ann, "", composer.gift(ann, to: joe, months: 1, group: "group1")),
      record(ann, "", months),
      record(anonymous, "", composer.gift(anonymous, to: joe, months: 1, group: nil)),
      record(anonymous, "", old),
      record(
        anonymous, "",
        SimulatedNotice(
          kind: "anonsubmysterygift",
          sentence: "An anonymous user is gifting 5 Tier 1 Subs to MoonRiver's community!",
          parameters: ["mass-gift-count": "5", "sub-plan": "1000", "origin-id": "group2"])),
    ]
  }

  private var upgrades: [SimulatedRecord] {
    [
      notice(
        "giftpaidupgrade", joe, "Joe_Q is continuing the Gift Sub they got from ann!",
        ["sender-login": "ann", "sender-name": "ann"]),
      notice(
        "anongiftpaidupgrade", joe,
        "Joe_Q is continuing the Gift Sub they got from an anonymous user!", [:]),
      notice(
        "primepaidupgrade", ann, "ann converted from a Prime sub to a Tier 1 sub!",
        ["sub-plan": "1000"]),
      notice(
        "communitypayforward", joe,
        "Joe_Q is paying forward the Gift they got from ann to the community!",
        ["prior-gifter-id": ann.userID, "prior-gifter-display-name": "ann"]),
      notice(
        "standardpayforward", joe, "Joe_Q is paying forward the Gift they got from ann to Luna!",
        [
          "prior-gifter-id": ann.userID, "recipient-id": luna.userID,
          "recipient-user-name": "luna", "recipient-display-name": "Luna",
        ]),
    ]
  }

  private var events: [SimulatedRecord] {
    [
      record(joe, "", composer.raid(joe, viewers: 12)),
      notice("unraid", joe, "The raid has been canceled.", [:]),
      notice("bitsbadgetier", luna, "bits badge tier notification", ["threshold": "1000"]),
      notice(
        "ritual", joe, "@Joe_Q is new here. Say hello!", ["ritual-name": "new_chatter"],
        words: "HeyGuys"),
      notice("announcement", luna, "", ["color": "PRIMARY"], words: "Kappa tonight, 오늘"),
      record(ann, "moonHi 봄", composer.streak(ann, streams: 5)),
      notice(
        "rewardgift", joe, "Joe_Q's Cheer shared rewards to 5 others in Chat!",
        ["total-reward-count": "5", "trigger-type": "CHEER"]),
      notice(
        "charitydonation", joe, "Joe_Q: Donated USD 5 to support Cats",
        ["charity-name": "Cats", "donation-amount": "500"]),
      notice("modiversary", joe, "Joe_Q has been a moderator for 1 year!", ["months": "12"]),
      notice("socialsharingbadge", joe, "Joe_Q shares the stream!", ["current-badge-level": "2"]),
      notice("midnightsquid", joe, "Joe_Q sends a squid!", ["amount": "3"]),
    ]
  }

  private func record(
    _ chatter: WorldChatter, _ words: String, _ notice: SimulatedNotice
  ) -> SimulatedRecord {
    CornerMessages.record(chatter, words, notice: notice)
  }

  private func notice(
    _ kind: String, _ chatter: WorldChatter, _ sentence: String, _ parameters: [String: String],
    words: String = ""
  ) -> SimulatedRecord {
    record(
      chatter, words, SimulatedNotice(kind: kind, sentence: sentence, parameters: parameters))
  }
}

extension SimulatedNotice {
  fileprivate mutating func set(_ name: String, _ value: String) {
    parameters.removeAll { $0.name == name }
    parameters.append(Parameter(name: name, value: value))
    parameters.sort { $0.name < $1.name }
  }
}
