import Chat

/// 7TV version 3, one emote set: `/v3/emote-sets/...`.
struct SevenTVSet: Decodable, CatalogueAnswer {
  let id: String
  let name: String
  let emotes: [SevenTVEmote]?

  func entries(owner: Channel?) -> [CatalogueEntry] {
    let entries = (emotes ?? []).map { emote in
      CatalogueEntry(
        emote: Emote(
          provider: .sevenTV, providerID: emote.data?.id ?? emote.id, code: emote.name),
        set: id, owner: owner, added: emote.timestamp.map { Instant(milliseconds: $0) })
    }
    return entries.orNothing(of: .sevenTV, owner: owner)
  }

  /// The set's owner is a user of 7TV, whose name need not be the channel's, so it is not used.
  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    let isGlobal = defaults.isGlobal || id == "global" || name == "Global Emotes"
    if !isGlobal, defaults.channel == nil { throw .unknownChannel }
    let entries = entries(owner: isGlobal ? nil : defaults.channel)
    return [Catalogue(date: defaults.date, kind: .sevenTV, entries: entries)]
  }
}
