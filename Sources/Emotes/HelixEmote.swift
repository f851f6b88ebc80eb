/// One emote of a Helix answer.
struct HelixEmote: Decodable {
  let id: String
  let name: String
  let tier: String?
  let type: String?
  let set: String?
  let owner: String?

  enum CodingKeys: String, CodingKey {
    case id, name, tier
    case type = "emote_type"
    case set = "emote_set_id"
    case owner = "owner_id"
  }

  /// Global emotes carry neither a tier nor one of these types.
  var isOfOneChannel: Bool {
    ["subscriptions", "bitstier", "follower"].contains(type) || !(tier ?? "").isEmpty
  }
}
