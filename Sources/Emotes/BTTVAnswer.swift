import Chat

/// One emote of a BetterTTV answer, versions 2 and 3.
struct BTTVEmote: Decodable {
  let id: String
  let code: String

  func entry(set: String = "", owner: Channel? = nil) -> CatalogueEntry {
    CatalogueEntry(
      emote: Emote(provider: .bttv, providerID: id, code: code), set: set, owner: owner)
  }
}

/// BetterTTV version 3, global emotes.
struct BTTVGlobal: CatalogueAnswer {
  let emotes: [BTTVEmote]

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    [Catalogue(date: defaults.date, kind: .bttv, entries: emotes.map { $0.entry() })]
  }
}

/// BetterTTV version 3, one channel's emotes; the answer does not name the channel.
struct BTTVChannel: Decodable, CatalogueAnswer {
  let channelEmotes: [BTTVEmote]
  let sharedEmotes: [BTTVEmote]

  func entries(of channel: Channel) -> [CatalogueEntry] {
    channelEmotes.map { $0.entry(set: "channelEmotes", owner: channel) }
      + sharedEmotes.map { $0.entry(set: "sharedEmotes", owner: channel) }
  }

  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    guard let channel = defaults.channel else { throw .unknownChannel }
    return [Catalogue(date: defaults.date, kind: .bttv, entries: entries(of: channel))]
  }
}

/// BetterTTV version 2: one channel's emotes, which come with the channel's bots, or global ones.
struct BTTVVersion2: Decodable, CatalogueAnswer {
  let bots: [String]?
  let emotes: [BTTVEmote]

  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    let channel = bots == nil ? nil : defaults.channel
    if bots != nil, channel == nil { throw .unknownChannel }
    let entries = emotes.map { $0.entry(owner: channel) }
    return [Catalogue(date: defaults.date, kind: .bttv, entries: entries)]
  }
}

/// BetterTTV version 3 answers by day: `{DAY: {"global": [...], LOGIN: {...}}}`.
struct BTTVTimeline: Decodable, CatalogueAnswer {
  private let days: [(date: CivilDate, entries: [CatalogueEntry])]

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: ShapeKey.self)
    var days: [(date: CivilDate, entries: [CatalogueEntry])] = []
    for day in object.allKeys {
      guard let date = CivilDate(day.stringValue) else {
        throw CatalogueProblem.Reason.unknownShape
      }
      let answers = try object.nestedContainer(keyedBy: ShapeKey.self, forKey: day)
      days.append((date, try BTTVTimeline.entries(answers)))
    }
    self.days = days.sorted { $0.date < $1.date }
  }

  private static func entries(
    _ answers: KeyedDecodingContainer<ShapeKey>
  ) throws -> [CatalogueEntry] {
    try answers.allKeys.flatMap { key in
      key.stringValue == "global"
        ? try answers.decode([BTTVEmote].self, forKey: key).map { $0.entry() }
        : try answers.decode(BTTVChannel.self, forKey: key)
          .entries(of: Channel(login: key.stringValue))
    }
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    days.map { Catalogue(date: $0.date, kind: .bttv, entries: $0.entries) }
  }
}
