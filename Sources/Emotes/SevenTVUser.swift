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
    let entries = set?.entries(owner: channel) ?? [.nothing(of: .sevenTV, owner: channel)]
    return [Catalogue(date: defaults.date, kind: .sevenTV, entries: entries)]
  }
}
