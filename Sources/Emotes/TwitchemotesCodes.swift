import Chat

/// `global.json` without a head: `{CODE: {id, code, emoticon_set}}`.
struct TwitchemotesCodes: Decodable, CatalogueAnswer {
  private let emotes: KeyedValues<Emoticon>

  private struct Emoticon: Decodable {
    let id: ProviderID
    let code: String
    let set: ProviderID?

    enum CodingKeys: String, CodingKey {
      case id, code
      case set = "emoticon_set"
    }
  }

  init(from decoder: any Decoder) throws {
    emotes = try KeyedValues(from: decoder)
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = emotes.members.map { _, emote in
      CatalogueEntry(
        emote: Emote(provider: .twitch, providerID: emote.id.text, code: emote.code),
        set: emote.set?.text ?? "")
    }
    return [Catalogue(date: defaults.date, kind: .twitchemotes, entries: entries)]
  }
}
