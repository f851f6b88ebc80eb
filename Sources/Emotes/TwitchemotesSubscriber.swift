import Chat

/// `subscriber.json`: `{meta, channels: {LOGIN: {set, emotes: [{code, image_id}]}}}`.
struct TwitchemotesSubscriber: Decodable, CatalogueAnswer {
  private let meta: TwitchemotesMeta
  private let channels: KeyedValues<Owner>

  private struct Owner: Decodable {
    let set: ProviderID?
    let emotes: [Emoticon]
  }

  private struct Emoticon: Decodable {
    let code: String
    let id: ProviderID

    enum CodingKeys: String, CodingKey {
      case code
      case id = "image_id"
    }
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = channels.members.flatMap { login, owner in
      let channel = Channel(login: login)
      return owner.emotes.map { emote in
        CatalogueEntry(
          emote: Emote(provider: .twitch, providerID: emote.id.text, code: emote.code),
          set: owner.set?.text ?? "", owner: channel)
      }
    }
    return [
      Catalogue(date: meta.date ?? defaults.date, kind: .twitchemotes, entries: entries)
    ]
  }
}
