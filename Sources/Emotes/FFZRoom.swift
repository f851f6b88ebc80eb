import Chat

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
