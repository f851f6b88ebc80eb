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
