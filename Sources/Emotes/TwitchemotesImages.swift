import Chat

/// `images.json`: `{meta, images: {ID: {code, channel, set}}}`.
struct TwitchemotesImages: Decodable, CatalogueAnswer {
  private let meta: TwitchemotesMeta
  private let images: KeyedValues<Image>

  private struct Image: Decodable {
    let code: String
    let channel: String?
    let set: ProviderID?

    /// Names such as `--hidden--` stand for no channel.
    var owner: Channel? {
      channel.flatMap { $0.hasPrefix("--") ? nil : Channel(login: $0) }
    }
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = images.members.map { id, image in
      CatalogueEntry(
        emote: Emote(provider: .twitch, providerID: id, code: image.code),
        set: image.set?.text ?? "", owner: image.owner)
    }
    return [
      Catalogue(date: meta.date ?? defaults.date, kind: .twitchemotes, entries: entries)
    ]
  }
}
