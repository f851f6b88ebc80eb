import Chat

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
