import Chat

/// The head of a twitchemotes.com dump.
struct TwitchemotesMeta: Decodable {
  let generatedAt: String?

  enum CodingKeys: String, CodingKey {
    case generatedAt = "generated_at"
  }

  /// The day the dump was made (UTC).
  var date: CivilDate? { generatedAt.flatMap { CivilDate(String($0.prefix(10))) } }
}

/// `global.json` of 2015 to 2017: `{meta, emotes: {CODE: {image_id, first_seen?}}}`.
struct TwitchemotesGlobal: Decodable, CatalogueAnswer {
  private let meta: TwitchemotesMeta
  private let emotes: [String: Emoticon]

  private struct Emoticon: Decodable {
    let id: ProviderID
    let firstSeen: String?

    enum CodingKeys: String, CodingKey {
      case id = "image_id"
      case firstSeen = "first_seen"
    }
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = emotes.map { code, emote in
      CatalogueEntry(
        emote: Emote(provider: .twitch, providerID: emote.id.text, code: code),
        added: emote.firstSeen.flatMap { Instant(iso8601: $0.utf8) })
    }
    return [
      Catalogue(date: meta.date ?? defaults.date, kind: .twitchemotes, entries: entries)
    ]
  }
}

/// `global.json` without a head: `{CODE: {id, code, emoticon_set}}`.
struct TwitchemotesCodes: Decodable, CatalogueAnswer {
  private let emotes: [String: Emoticon]

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
    emotes = try [String: Emoticon](from: decoder)
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    let entries = emotes.values.map { emote in
      CatalogueEntry(
        emote: Emote(provider: .twitch, providerID: emote.id.text, code: emote.code),
        set: emote.set?.text ?? "")
    }
    return [Catalogue(date: defaults.date, kind: .twitchemotes, entries: entries)]
  }
}

/// `subscriber.json`: `{meta, channels: {LOGIN: {set, emotes: [{code, image_id}]}}}`.
struct TwitchemotesSubscriber: Decodable, CatalogueAnswer {
  private let meta: TwitchemotesMeta
  private let channels: [String: Owner]

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
    let entries = channels.flatMap { login, owner in
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

/// `images.json`: `{meta, images: {ID: {code, channel, set}}}`.
struct TwitchemotesImages: Decodable, CatalogueAnswer {
  private let meta: TwitchemotesMeta
  private let images: [String: Image]

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
    let entries = images.map { id, image in
      CatalogueEntry(
        emote: Emote(provider: .twitch, providerID: id, code: image.code),
        set: image.set?.text ?? "", owner: image.owner)
    }
    return [
      Catalogue(date: meta.date ?? defaults.date, kind: .twitchemotes, entries: entries)
    ]
  }
}
