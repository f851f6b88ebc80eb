/// The emotes that were found in a log.
struct InspectedEmotes: Encodable, Equatable {
  /// Whether the format marks Twitch's own emotes.
  var marked: Bool
  /// The corpus whose catalogues named emotes; nil without one.
  var catalogues: String?
  /// How many different emotes.
  var codes: Int
  /// How often they were used in all.
  var uses: Int
  /// How often Unicode emoji were used, which are not among the others.
  var emoji: Int
  /// The ones most used, of those that enough chatters used to be shown.
  var commonest: [Emote]

  /// One emote.
  struct Emote: Encodable, Equatable {
    var code: String
    var provider: String
    var uses: Int
    var chatters: Int
  }
}
