/// One part of the mixture from which messages' emotes are drawn.
struct EmoteComponent: Hashable, Sendable {
  /// What the part stands for.
  enum Kind: String, Hashable, Sendable {
    case background, community, pair
  }

  var kind: Kind
  /// The share of messages with two or more emotes that are drawn from it.
  var share: Double
  /// The emotes of the community or the pair, as places; empty for the background.
  var members: [Int]
  /// The emotes that every message of it holds, as ascending places: a pair's two.
  var forced: [Int]
  /// The weights of the other emotes; 0 for those of `forced`.
  var weights: [Double]

  static func background(_ weights: [Double], share: Double) -> EmoteComponent {
    EmoteComponent(kind: .background, share: share, members: [], forced: [], weights: weights)
  }

  /// Members weigh so many times as much as in the background.
  static func community(
    _ members: [Int], boost: Double, share: Double, over weights: [Double]
  ) -> EmoteComponent {
    var boosted = weights
    for place in members { boosted[place] *= boost }
    return EmoteComponent(
      kind: .community, share: share, members: members, forced: [], weights: boosted)
  }

  /// Both are in the message, the rest is as in the background.
  static func pair(_ pair: [Int], share: Double, over weights: [Double]) -> EmoteComponent {
    var rest = weights
    for place in pair { rest[place] = 0 }
    return EmoteComponent(
      kind: .pair, share: share, members: pair, forced: pair.sorted(), weights: rest)
  }
}
