import Chat

/// Twitch Helix `/chat/emotes`, `/chat/emotes/global` and `/chat/emotes/set`.
struct HelixAnswer: Decodable, CatalogueAnswer {
  let data: [HelixEmote]

  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    if data.isEmpty, !defaults.isGlobal, defaults.channel == nil { throw .unknownChannel }
    var entries: [CatalogueEntry] = []
    for emote in data {
      entries.append(
        CatalogueEntry(
          emote: Emote(provider: .twitch, providerID: emote.id, code: emote.name),
          set: emote.set ?? "", owner: try owner(of: emote, defaults.channel),
          tier: emote.tier.flatMap { $0.isEmpty ? nil : $0 }))
    }
    let asked = defaults.isGlobal ? nil : defaults.channel
    return [
      Catalogue(
        date: defaults.date, kind: .helix, entries: entries.orNothing(of: .twitch, owner: asked))
    ]
  }

  private func owner(
    of emote: HelixEmote, _ channel: Channel?
  ) throws(CatalogueProblem.Reason) -> Channel? {
    if let id = emote.owner, !id.isEmpty, id != "0", id.utf8.allSatisfy({ (48...57) ~= $0 }) {
      return Channel(roomID: id, login: id == channel?.roomID ? channel?.login : nil)
    }
    guard emote.isOfOneChannel else { return nil }
    guard let channel else { throw .unknownChannel }
    return channel
  }
}
