/// How emotes are used, and which are used together more than chance tells.
struct EmoteScenario: Hashable, Sendable {
  /// The share of ordinary messages with an emote.
  var share: Double
  /// The shares of emote messages by their number of distinct emotes, from 1; their sum is 1.
  var sizes: [Double]
  /// How many communities there are, and of how many emotes each.
  var communities: Int
  var communitySize: Int
  /// How many times as much as elsewhere a community's emotes weigh in its messages.
  var boost: Double
  /// The share of messages with two or more emotes that are of one community.
  var communityShare: Double
  /// How many pairs there are besides, and the share of such messages that hold a pair.
  var pairs: Int
  var pairShare: Double
}
