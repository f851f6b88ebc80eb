import Chat

/// BetterTTV version 3, one channel's emotes and bots; the answer does not name the channel.
struct BTTVChannel: Decodable, CatalogueAnswer {
  let bots: [String]?
  let channelEmotes: [BTTVEmote]
  let sharedEmotes: [BTTVEmote]

  func entries(of channel: Channel) -> [CatalogueEntry] {
    let entries =
      channelEmotes.map { $0.entry(set: "channelEmotes", owner: channel) }
      + sharedEmotes.map { $0.entry(set: "sharedEmotes", owner: channel) }
    return entries.orNothing(of: .bttv, owner: channel)
  }

  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    guard let channel = defaults.channel else { throw .unknownChannel }
    return [
      Catalogue(
        date: defaults.date, kind: .bttv, entries: entries(of: channel), bots: bots ?? [])
    ]
  }
}
