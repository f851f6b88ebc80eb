import Statistics
import Testing

@testable import ChatSimulation

@Suite struct `Emotes used together` {
  /// Five emotes, a community, a pair that overlaps with it, messages with up to three emotes.
  private static let tiny: EmoteModel = {
    let weights = [5.0, 3, 2, 1, 0.5]
    return EmoteModel(
      emotes: Array(World.moonriver.emotes.prefix(5)), emoteShare: 0.4, sizes: [0.6, 0.3, 0.1],
      components: [
        .background(weights, share: 0.5),
        .community([1, 2, 3], boost: 6, share: 0.3, over: weights),
        .pair([0, 3], share: 0.2, over: weights),
      ])
  }()

  /// Every set of a size with its chance, by going through all subsets.
  private func enumerated(_ model: EmoteModel, _ size: Int) -> [[Int]: Double] {
    var chances: [[Int]: Double] = [:]
    let components = size == 1 ? [model.components[0]] : model.components
    let shares = components.reduce(0) { $0 + $1.share }
    for component in components {
      let products = sets(size, of: model.emotes.count).map { set in
        (
          set,
          component.forced.allSatisfy(set.contains)
            ? set.filter { !component.forced.contains($0) }
              .reduce(1) { $0 * component.weights[$1] } : 0
        )
      }
      let total = products.reduce(0) { $0 + $1.1 }
      for (set, product) in products {
        chances[set, default: 0] += component.share / shares * product / total
      }
    }
    return chances
  }

  private func sets(_ size: Int, of count: Int) -> [[Int]] {
    (0..<1 << count).map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
      .filter { $0.count == size }
  }

  @Test(arguments: 1...3) func `inclusion chances are those of all subsets`(size: Int) {
    let model = Self.tiny
    let chances = enumerated(model, size)
    #expect(abs(chances.values.reduce(0, +) - 1) < 1e-12)
    for first in 0..<5 {
      let alone = chances.filter { $0.key.contains(first) }.values.reduce(0, +)
      #expect(abs(model.inclusion(size)[first] - alone) < 1e-12)
      for second in 0..<5 where second != first {
        let both = chances.filter { $0.key.contains(first) && $0.key.contains(second) }
          .values.reduce(0, +)
        #expect(abs(model.inclusion(first, second, size) - both) < 1e-12)
      }
    }
  }

  /// The null is enumerated too: with its weights it has the planted popularity, and each pair's
  /// lift is the planted chance over its own.
  @Test func `expected lifts are those of all subsets`() {
    let model = Self.tiny
    let null = SizePreservingNull(model)
    let plain = EmoteModel(
      emotes: model.emotes, emoteShare: 0.4, sizes: model.sizes,
      components: [.background(null.weights, share: 1)])
    let sizes = [2: 0.75, 3: 0.25]
    let chance = { (model: EmoteModel, members: [Int]) in
      [2, 3].reduce(0.0) { sum, size in
        sum + sizes[size]!
          * self.enumerated(model, size)
          .filter { set, _ in members.allSatisfy(set.contains) }.values.reduce(0, +)
      }
    }
    for first in 0..<5 {
      #expect(abs(chance(model, [first]) - chance(plain, [first])) < 1e-9)
      for second in (first + 1)..<5 {
        let lift = chance(model, [first, second]) / chance(plain, [first, second])
        #expect(abs(null.lift(first, second) - lift) < 1e-8)
      }
    }
    #expect(null.lift(1, 2) > 1.1 && null.lift(0, 3) > 1.1 && null.lift(0, 1) < 1)
  }

  @Test func `drawn sets have the stated sizes, and their pairs the stated chances`() {
    let model = Self.tiny
    var random = Seed(3).generator()
    let count = 60_000
    var sizes = [0, 0, 0]
    var pairs = 0
    for _ in 0..<count {
      let set = model.draw(&random)
      #expect(set == Set(set).sorted())
      sizes[set.count - 1] += 1
      if set.contains(0), set.contains(3) { pairs += 1 }
    }
    for (place, share) in model.sizes.enumerated() {
      #expect(isNear(sizes[place], share, of: count))
    }
    let chance = 0.3 * model.inclusion(0, 3, 2) + 0.1 * model.inclusion(0, 3, 3)
    #expect(isNear(pairs, chance, of: count))
  }

  @Test func `single emotes are of the background, whose shares are the weights'`() {
    let shares = Self.tiny.inclusion(1)
    #expect(zip(shares, [5.0, 3, 2, 1, 0.5]).allSatisfy { abs($0 - $1 / 11.5) < 1e-12 })
  }

  @Test func `without anything planted every lift is 1`() {
    for scenario in [Scenario.null, .mood] {
      for channel in Truth(WorldPlan(scenario: scenario, seed: 1)).channels {
        #expect(channel.emotes.communities.isEmpty && channel.emotes.pairs.isEmpty)
        #expect(channel.emotes.otherLifts == Truth.Spread(least: 1, largest: 1))
      }
    }
  }

  @Test func `planted pairs are well above 1 and the others near it`() {
    for channel in Truth(WorldPlan(scenario: .planted, seed: 1)).channels {
      #expect(channel.emotes.communities.count == 3 && channel.emotes.pairs.count >= 18)
      for pair in channel.emotes.pairs {
        #expect(pair.lift > 1.25, "\(pair)")
        #expect(abs(pair.together / pair.expected - pair.lift) < 1e-3 * pair.lift)
      }
      #expect(channel.emotes.otherLifts.largest < 1.2, "\(channel.emotes.otherLifts)")
    }
  }
}

/// Whether a count of chances is within five standard deviations of what is expected.
func isNear(_ count: Int, _ chance: Double, of trials: Int) -> Bool {
  let mean = chance * Double(trials)
  return abs(Double(count) - mean) <= 5 * (mean * (1 - chance)).squareRoot()
}
