import Chat

/// The emote sets of a FrankerFaceZ answer, by set id.
struct FFZSets: Decodable {
  private let sets: [String: FFZSet]

  init(from decoder: any Decoder) throws {
    sets = try [String: FFZSet](from: decoder)
  }

  /// The entries of all sets, or of some sets only.
  func entries(owner: Channel?, only ids: Set<String>? = nil) -> [CatalogueEntry] {
    sets.filter { ids?.contains($0.key) ?? true }.flatMap { id, set in
      set.emoticons.map { emote in
        CatalogueEntry(
          emote: Emote(provider: .ffz, providerID: emote.id.text, code: emote.name), set: id,
          owner: owner)
      }
    }
  }
}

/// One emote set of a FrankerFaceZ answer.
struct FFZSet: Decodable {
  let emoticons: [FFZEmote]
}

/// One emote of a FrankerFaceZ answer.
struct FFZEmote: Decodable {
  let id: ProviderID
  let name: String
}

/// FrankerFaceZ version 1, one channel's emotes: `/v1/room/...`.
struct FFZRoom: Decodable, CatalogueAnswer {
  private let room: Room
  private let sets: FFZSets

  private struct Room: Decodable {
    let login: String
    let roomID: ProviderID?

    enum CodingKeys: String, CodingKey {
      case login = "id"
      case roomID = "twitch_id"
    }
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let owner = Channel(roomID: room.roomID?.text, login: room.login)
    return [Catalogue(date: defaults.date, kind: .ffz, entries: sets.entries(owner: owner))]
  }
}

/// FrankerFaceZ version 1, global emotes: only the default sets work for everybody.
struct FFZGlobal: Decodable, CatalogueAnswer {
  private let defaultSets: [ProviderID]
  private let sets: FFZSets

  private enum CodingKeys: String, CodingKey {
    case defaultSets = "default_sets"
    case sets
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = sets.entries(owner: nil, only: Set(defaultSets.map(\.text)))
    return [Catalogue(date: defaults.date, kind: .ffz, entries: entries)]
  }
}
