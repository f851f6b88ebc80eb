import Chat

/// A JSON catalogue file, recognised by the keys at its top and one level below.
struct CatalogueShape: Decodable {
  let answer: any CatalogueAnswer

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: ShapeKey.self) {
      answer = try CatalogueShape.recognised(object, decoder)
    } else if var list = try? decoder.unkeyedContainer() {
      if list.isAtEnd {
        answer = BTTVGlobal(emotes: [])
        return
      }
      guard let first = try? list.nestedContainer(keyedBy: ShapeKey.self), first.has("code", "id")
      else { throw CatalogueProblem.Reason.unknownShape }
      if first.has("images") { throw CatalogueShape.relayed }
      answer = BTTVGlobal(emotes: try [BTTVEmote](from: decoder))
    } else {
      throw CatalogueProblem.Reason.unknownShape
    }
  }

  private static func recognised(
    _ object: KeyedDecodingContainer<ShapeKey>, _ decoder: any Decoder
  ) throws -> any CatalogueAnswer {
    if object.has("data") { return try HelixAnswer(from: decoder) }
    if object.has("meta", "emotes") { return try TwitchemotesGlobal(from: decoder) }
    if object.has("meta", "channels") { return try TwitchemotesSubscriber(from: decoder) }
    if object.has("meta", "images") { return try TwitchemotesImages(from: decoder) }
    if object.has("meta", "sets") { throw setNames }
    if object.has("channelEmotes", "sharedEmotes") { return try BTTVChannel(from: decoder) }
    if object.has("urlTemplate", "emotes") { return try BTTVVersion2(from: decoder) }
    if object.has("room", "sets") { return try FFZRoom(from: decoder) }
    if object.has("default_sets", "sets") { return try FFZGlobal(from: decoder) }
    if object.has("emote_set", "platform") { return try SevenTVUser(from: decoder) }
    if object.has("emotes", "id", "name") { return try SevenTVSet(from: decoder) }
    return try recognisedByValues(object, decoder)
  }

  /// Recognises objects whose keys are data: days, or codes.
  private static func recognisedByValues(
    _ object: KeyedDecodingContainer<ShapeKey>, _ decoder: any Decoder
  ) throws -> any CatalogueAnswer {
    guard let key = object.sortedKeys.first else { throw CatalogueProblem.Reason.unknownShape }
    let value = try? object.nestedContainer(keyedBy: ShapeKey.self, forKey: key)
    if CivilDate(key.stringValue) != nil, value != nil { return try BTTVTimeline(from: decoder) }
    if let value, value.has("code", "id", "emoticon_set") {
      return try TwitchemotesCodes(from: decoder)
    }
    if let ids = try? [String: String](from: decoder), let file = CodeIDs(ids) { return file }
    throw CatalogueProblem.Reason.unknownShape
  }

  private static let setNames = CatalogueProblem.Reason.carriesNoCodes(
    "it names the channel of each emote set; "
      + "the files global.json, subscriber.json and images.json beside it carry the codes")

  private static let relayed = CatalogueProblem.Reason.carriesNoCodes(
    "it is FrankerFaceZ data as BetterTTV passes it on, without its sets; "
      + "fetch it from FrankerFaceZ itself")
}
