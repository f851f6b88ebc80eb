import Chat

/// BetterTTV version 2: one channel's emotes, which come with the channel's bots, or global ones.
struct BTTVVersion2: Decodable, CatalogueAnswer {
  let bots: [String]?
  let emotes: [BTTVEmote]

  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    let channel = bots == nil ? nil : defaults.channel
    if bots != nil, channel == nil { throw .unknownChannel }
    let entries = emotes.map { $0.entry(owner: channel) }.orNothing(of: .bttv, owner: channel)
    return [
      Catalogue(date: defaults.date, kind: .bttv, entries: entries, bots: bots ?? [])
    ]
  }
}
