import Statistics

/// Which sets of emotes the messages of a channel hold: a mixture of conditional-Bernoulli draws.
///
/// First a message's size is drawn, then a component, then a set of that size; so sizes do not depend
/// on what is planted. The author is chosen afterwards, among those who may use all of the set.
struct EmoteModel: Sendable {
  /// The emotes, most popular first.
  let emotes: [WorldEmote]
  /// The share of ordinary messages with an emote.
  let emoteShare: Double
  /// The shares of emote messages by their number of distinct emotes, from 1; their sum is 1.
  let sizes: [Double]
  /// What is mixed; the first is the background, the shares' sum is 1.
  let components: [EmoteComponent]
  private let draws: [ConditionalBernoulli]

  init(emotes: [WorldEmote], emoteShare: Double, sizes: [Double], components: [EmoteComponent]) {
    self.emotes = emotes
    self.emoteShare = emoteShare
    self.sizes = sizes
    self.components = components
    draws = components.map { ConditionalBernoulli(weights: $0.weights, size: sizes.count) }
  }

  /// A message's distinct emotes, as ascending places in `emotes`.
  func draw(_ random: inout Xoshiro256) -> [Int] {
    let size = EmoteModel.place(random.uniform(), in: sizes) + 1
    // What is planted are pairs and communities, so a single emote is always of the background.
    let place = size == 1 ? 0 : EmoteModel.place(random.uniform(), in: components.map(\.share))
    let forced = components[place].forced
    return (forced + draws[place].draw(size - forced.count, &random)).sorted()
  }

  /// The chance of each emote to be in an emote message of a size.
  func inclusion(_ size: Int) -> [Double] {
    var result = emotes.map { _ in 0.0 }
    for (share, component, draw) in mixed(size) {
      let free = draw.inclusion(size - component.forced.count)
      for place in emotes.indices {
        result[place] += share * (component.forced.contains(place) ? 1 : free[place])
      }
    }
    return result
  }

  /// The chance of two emotes to be together in an emote message of a size.
  func inclusion(_ first: Int, _ second: Int, _ size: Int) -> Double {
    mixed(size).reduce(0) { sum, part in
      let (share, component, draw) = part
      let free = [first, second].filter { !component.forced.contains($0) }
      let left = size - component.forced.count
      let chance =
        switch free.count {
        case 0: 1.0
        case 1: draw.inclusion(left)[free[0]]
        default: draw.inclusion(first, second, left)
        }
      return sum + share * chance
    }
  }

  /// The share of ordinary messages that hold an emote.
  func share(of place: Int) -> Double {
    emoteShare
      * sizes.indices.reduce(0) { $0 + sizes[$1] * inclusion($1 + 1)[place] }
  }

  private func mixed(_ size: Int) -> [(Double, EmoteComponent, ConditionalBernoulli)] {
    size == 1
      ? [(1, components[0], draws[0])]
      : components.indices.map { (components[$0].share, components[$0], draws[$0]) }
  }

  private static func place(_ target: Double, in shares: [Double]) -> Int {
    var sum = 0.0
    for (place, share) in shares.enumerated() {
      sum += share
      if target < sum { return place }
    }
    return shares.lastIndex { $0 > 0 } ?? 0
  }
}
