/// One emote of a 7TV set; its name is the channel's alias for it.
struct SevenTVEmote: Decodable {
  let id: String
  let name: String
  /// When the emote joined the set, in milliseconds since 1970.
  let timestamp: Int64?
  let data: Original?

  /// The emote itself, which has the same id in every channel.
  struct Original: Decodable {
    let id: String
  }
}
