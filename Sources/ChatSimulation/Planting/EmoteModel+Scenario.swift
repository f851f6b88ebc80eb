extension EmoteModel {
  /// Draws who belongs together; popularity is Zipf's.
  init(_ emotes: [WorldEmote], _ scenario: EmoteScenario, seed: NamedSeed) {
    let weights = emotes.indices.map { 1 / Double($0 + 2) }
    let planted =
      EmoteModel.communities(scenario, over: weights, seed: seed.child("communities"))
      + EmoteModel.pairs(scenario, over: weights, seed: seed.child("pairs"))
    let rest = 1 - planted.reduce(0) { $0 + $1.share }
    self.init(
      emotes: emotes, emoteShare: scenario.share, sizes: scenario.sizes,
      components: [.background(weights, share: rest)] + planted)
  }

  private static func communities(
    _ scenario: EmoteScenario, over weights: [Double], seed: NamedSeed
  ) -> [EmoteComponent] {
    var random = seed.generator
    let size = scenario.communitySize
    let members = random.sample(scenario.communities * size, below: weights.count)
    return (0..<scenario.communities).map { number in
      .community(
        members[number * size..<(number + 1) * size].sorted(), boost: scenario.boost,
        share: scenario.communityShare / Double(scenario.communities), over: weights)
    }
  }

  /// Pairs of the first twenty emotes, so that they are seen often enough to be found.
  private static func pairs(
    _ scenario: EmoteScenario, over weights: [Double], seed: NamedSeed
  ) -> [EmoteComponent] {
    var random = seed.generator
    let places = random.sample(scenario.pairs * 2, below: min(20, weights.count))
    return (0..<scenario.pairs).map { number in
      .pair(
        places[number * 2..<number * 2 + 2].sorted(),
        share: scenario.pairShare / Double(scenario.pairs), over: weights)
    }
  }
}
