import Chat

/// `global.json` of 2015 to 2017: `{meta, emotes: {CODE: {image_id, first_seen?}}}`.
struct TwitchemotesGlobal: Decodable, CatalogueAnswer {
  private let meta: TwitchemotesMeta
  private let emotes: KeyedValues<Emoticon>

  private struct Emoticon: Decodable {
    let id: ProviderID
    let firstSeen: String?

    enum CodingKeys: String, CodingKey {
      case id = "image_id"
      case firstSeen = "first_seen"
    }
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = emotes.members.map { code, emote in
      CatalogueEntry(
        emote: Emote(provider: .twitch, providerID: emote.id.text, code: code),
        added: emote.firstSeen.flatMap { Instant(iso8601: $0.utf8) })
    }
    return [
      Catalogue(date: meta.date ?? defaults.date, kind: .twitchemotes, entries: entries)
    ]
  }
}
