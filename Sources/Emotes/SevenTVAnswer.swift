import Chat

/// 7TV version 3, the emotes of one Twitch user: `/v3/users/twitch/...`.
struct SevenTVUser: Decodable, CatalogueAnswer {
  let id: String
  let platform: String
  let username: String
  let set: SevenTVSet?

  enum CodingKeys: String, CodingKey {
    case id, platform, username
    case set = "emote_set"
  }

  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    let named = platform == "TWITCH" ? Channel(roomID: id, login: username) : nil
    guard let channel = named ?? defaults.channel else { throw .unknownChannel }
    let entries = set?.entries(owner: channel) ?? []
    return [Catalogue(date: defaults.date, kind: .sevenTV, entries: entries)]
  }
}

/// 7TV version 3, one emote set: `/v3/emote-sets/...`.
struct SevenTVSet: Decodable, CatalogueAnswer {
  let id: String
  let name: String
  let emotes: [SevenTVEmote]?

  func entries(owner: Channel?) -> [CatalogueEntry] {
    (emotes ?? []).map { emote in
      CatalogueEntry(
        emote: Emote(
          provider: .sevenTV, providerID: emote.data?.id ?? emote.id, code: emote.name),
        set: id, owner: owner, added: emote.timestamp.map { Instant(milliseconds: $0) })
    }
  }

  /// The set's owner is a user of 7TV, whose name need not be the channel's, so it is not used.
  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    let isGlobal = id == "global" || name == "Global Emotes"
    if !isGlobal, defaults.channel == nil { throw .unknownChannel }
    let entries = entries(owner: isGlobal ? nil : defaults.channel)
    return [Catalogue(date: defaults.date, kind: .sevenTV, entries: entries)]
  }
}

/// One emote of a 7TV set; its name is the channel's alias for it.
struct SevenTVEmote: Decodable {
  let id: String
  let name: String
  /// When the emote joined the set, in milliseconds since 1970.
  let timestamp: Int64?
  let data: Original?

  /// The emote itself, which has the same id in every channel.
  struct Original: Decodable {
    let id: String
  }
}
