import Statistics

extension EmoteModel {
  /// Draws who belongs together; popularity is Zipf's.
  init(_ emotes: [WorldEmote], _ scenario: EmoteScenario, seed: Seed) {
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
    _ scenario: EmoteScenario, over weights: [Double], seed: Seed
  ) -> [EmoteComponent] {
    var random = seed.generator()
    let size = scenario.communitySize
    let members = EmoteModel.middling(scenario.communities * size, of: weights, &random)
    return (0..<scenario.communities).map { number in
      .community(
        members[number * size..<(number + 1) * size].sorted(), boost: scenario.boost,
        share: scenario.communityShare / Double(scenario.communities), over: weights)
    }
  }

  private static func pairs(
    _ scenario: EmoteScenario, over weights: [Double], seed: Seed
  ) -> [EmoteComponent] {
    var random = seed.generator()
    let places = EmoteModel.middling(scenario.pairs * 2, of: weights, &random)
    return (0..<scenario.pairs).map { number in
      .pair(
        places[number * 2..<number * 2 + 2].sorted(),
        share: scenario.pairShare / Double(scenario.pairs), over: weights)
    }
  }

  /// Different emotes that are neither everywhere, where nothing can be added, nor hardly seen.
  private static func middling(
    _ count: Int, of weights: [Double], _ random: inout Xoshiro256
  ) -> [Int] {
    let places = weights.indices.dropFirst(3).prefix(24)
    return random.shuffledSample(count, below: places.count).map { places.startIndex + $0 }
  }
}
