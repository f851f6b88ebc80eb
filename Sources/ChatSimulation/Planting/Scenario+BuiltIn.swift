import Chat

extension Scenario {
  /// Four channels in March and April 2026, with something of everything planted.
  static let planted = Scenario(
    name: "planted", firstDay: CivilDate(daysSinceEpoch: 20_513), days: 61, people: 1600,
    channels: channels, memes: memes, cascades: cascades)

  /// The same channels with nothing planted; chat has moods.
  static let mood = Scenario(
    name: "mood", firstDay: planted.firstDay, days: planted.days, people: planted.people,
    channels: channels.map { $0.unplanted(hasMoods: true) },
    memes: memes.map(\.withoutInfluence), cascades: nil)

  /// The same channels with nothing planted and chat at a steady rate.
  static let null = Scenario(
    name: "null", firstDay: planted.firstDay, days: planted.days, people: planted.people,
    channels: channels.map { $0.unplanted(hasMoods: false) },
    memes: memes.map(\.withoutInfluence), cascades: nil)

  private static let channels = [
    ChannelScenario(
      channel: World.moonriver,
      schedule: [(1, 660, 150), (3, 660, 150), (5, 640, 160), (6, 640, 160)].slots,
      messagesPerMinute: 16, chatters: 240, lurkers: 360, members: 1),
    ChannelScenario(
      channel: World.hanbyeol,
      schedule: [(0, 700, 120), (3, 690, 130), (5, 690, 130), (6, 700, 120)].slots,
      messagesPerMinute: 10, chatters: 170, lurkers: 230, members: 0.7),
    ChannelScenario(
      channel: World.sodapond,
      schedule: [(1, 730, 110), (3, 720, 110), (6, 740, 120)].slots,
      messagesPerMinute: 7, chatters: 140, lurkers: 160, members: 0.5),
    ChannelScenario(
      channel: World.lanternbay,
      schedule: [(2, 640, 140), (5, 650, 140), (6, 660, 140)].slots,
      messagesPerMinute: 8, chatters: 150, lurkers: 200, members: 0.5),
  ]

  private static let memes = [
    MemeScenario(
      code: "duckWalk", halfLife: 600,
      rates: ["moonriver": 2, "hanbyeol": 0.8, "sodapond": 1.2, "lanternbay": 1.2],
      influences: [
        ("moonriver", "moonriver", 0.35), ("hanbyeol", "hanbyeol", 0.3),
        ("sodapond", "sodapond", 0.3), ("lanternbay", "lanternbay", 0.4),
        ("moonriver", "hanbyeol", 0.3), ("moonriver", "sodapond", 0.4),
        ("sodapond", "moonriver", 0.1),
      ].influences),
    MemeScenario(
      code: "noriSpin", halfLife: 120,
      rates: ["moonriver": 1, "hanbyeol": 2, "sodapond": 1.2, "lanternbay": 1.4],
      influences: [
        ("moonriver", "moonriver", 0.25), ("hanbyeol", "hanbyeol", 0.45),
        ("sodapond", "sodapond", 0.25), ("lanternbay", "lanternbay", 0.25),
        ("hanbyeol", "moonriver", 0.35), ("moonriver", "sodapond", 0.2),
      ].influences),
  ]

  private static let cascades = CascadeScenario(
    count: 40, roots: ["moonriver", "hanbyeol", "sodapond", "lanternbay"],
    rates: [
      ("moonriver", "hanbyeol", 0.04), ("moonriver", "sodapond", 0.06),
      ("hanbyeol", "moonriver", 0.02), ("sodapond", "lanternbay", 0.03),
      ("lanternbay", "moonriver", 0.02),
    ].map { CascadeScenario.Rate(source: $0.0, destination: $0.1, perHour: $0.2) })
}

extension World {
  static let lanternbay = WorldChannel(
    login: "lanternbay", displayName: "LanternBay", roomID: "700400400",
    emotes: emotes(
      twitch: "bayHi bayGlow bayLUL bayFog bayBell bayCrab bayZzz bayWow",
      upper: "bayGold", follower: "bayTide", never: "bayRust",
      sevenTV: "crabStep fogRoll", bttv: "gullW tideUp", ffz: "BayWow LampOn",
      rising: "fogRoll", fading: "gullW", key: 4),
    crowd: [], messages: 0, hour: 11, days: [], korean: 20,
    titles: ["lamps out, stories on", "harbour radio", "night fishing, no fish"])
}

extension [(Int, Int, Int)] {
  fileprivate var slots: [WeeklySlot] {
    map { WeeklySlot(weekday: $0.0, start: $0.1, minutes: $0.2) }
  }
}

extension [(String, String, Double)] {
  fileprivate var influences: [MemeScenario.Influence] {
    map { MemeScenario.Influence(source: $0.0, destination: $0.1, offspring: $0.2) }
  }
}

extension MemeScenario {
  fileprivate var withoutInfluence: MemeScenario {
    var result = self
    result.influences = []
    return result
  }
}

extension ChannelScenario {
  /// A channel with everything planted; `members` are its subscribers in multiples of the usual.
  fileprivate init(
    channel: WorldChannel, schedule: [WeeklySlot], messagesPerMinute: Double, chatters: Int,
    lurkers: Int, members: Double
  ) {
    self.init(
      channel: channel, schedule: schedule, messagesPerMinute: messagesPerMinute,
      chatters: chatters, lurkers: lurkers, hasMoods: true,
      bursts: BurstScenario(
        count: 3...5, seconds: 20...75, volumeFactors: [2, 3, 4, 5], takeovers: [0.2, 0.3, 0.45]),
      emotes: EmoteScenario(
        share: 0.23, sizes: [0.66, 0.22, 0.09, 0.03], communities: 3, communitySize: 4, boost: 40,
        communityShare: 0.09, pairs: 3, pairShare: 0.03),
      subscribers: .usual(members),
      disturbances: DisturbanceScenario(pastes: 0.7, raids: 0.25, botMinutes: 30, commands: 20))
  }

  /// The same channel without bursts and without emotes that belong together.
  fileprivate func unplanted(hasMoods: Bool) -> ChannelScenario {
    var result = self
    result.hasMoods = hasMoods
    result.bursts = nil
    result.emotes.communities = 0
    result.emotes.pairs = 0
    result.disturbances.pastes = 0
    result.disturbances.raids = 0
    return result
  }
}

extension SubscriberScenario {
  /// Prices are those of the United States' web from 11 July 2024, Prime's what Twitch pays for an
  /// American subscriber from 3 June 2024.
  fileprivate static func usual(_ members: Double) -> SubscriberScenario {
    let group = { (kind: SubscriptionKind, count: Double, hazard: Double, price: Int, split: Int) in
      Group(
        kind: kind, members: Int(count * members),
        joins: kind == .gift ? 0 : count * hazard * members,
        hazard: hazard, priceCents: price, splitPercent: split)
    }
    return SubscriberScenario(
      groups: [
        group(.prime, 44, 0.25, 225, 100), group(.tier1, 60, 0.12, 599, 50),
        group(.tier2, 8, 0.1, 999, 50), group(.tier3, 4, 0.08, 2499, 50),
        group(.gift, 20, 1, 599, 50),
      ],
      founders: Int(6 * members), silentShare: 0.35, announcedShare: 0.55, giftsPerStream: 0.6,
      giftSizes: [1, 1, 1, 3, 5, 10], anonymousShare: 0.15, chatterOdds: 1.5, upgradeShare: 0.1)
  }
}
