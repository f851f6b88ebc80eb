import Chat

/// The emote sets of a FrankerFaceZ answer, by set id.
struct FFZSets: Decodable {
  private let sets: KeyedValues<FFZSet>

  init(from decoder: any Decoder) throws {
    sets = try KeyedValues(from: decoder)
  }

  /// The entries of all sets, or of some sets only.
  func entries(owner: Channel?, only ids: Set<String>? = nil) -> [CatalogueEntry] {
    let entries = sets.members.filter { ids?.contains($0.key) ?? true }.flatMap { id, set in
      set.emoticons.map { emote in
        CatalogueEntry(
          emote: Emote(provider: .ffz, providerID: emote.id.text, code: emote.name), set: id,
          owner: owner)
      }
    }
    return entries.orNothing(of: .ffz, owner: owner)
  }
}
