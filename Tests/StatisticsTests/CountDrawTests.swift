import Statistics
import Testing

@Suite struct `Draws of counts` {
  /// Pearson's χ² over cells that expect 20 or more stays below its 99.9 % point.
  private func expectFit(
    _ name: String, seed: UInt64, upTo cumulative: (Int) -> Double, quantile: (Double) -> Int,
    _ draw: (inout Xoshiro256) -> Int
  ) {
    var random = Xoshiro256(seed: seed)
    let n = 20_000
    let drawn = (0..<n).map { _ in draw(&random) }
    let edges = Set((1..<40).map { quantile(Double($0) / 40) }).sorted()
    var cells = [Int](repeating: 0, count: edges.count + 1)
    for count in drawn { cells[edges.firstIndex { count <= $0 } ?? edges.count] += 1 }
    let shares = edges.map(cumulative)
    let expected = zip(shares + [1], [0] + shares).map { Double(n) * ($0 - $1) }
    let usable = expected.indices.filter { expected[$0] >= 20 }
    let squares = usable.reduce(0) {
      $0 + (Double(cells[$1]) - expected[$1]) * (Double(cells[$1]) - expected[$1]) / expected[$1]
    }
    let limit = ChiSquared(degreesOfFreedom: Double(max(1, usable.count - 1))).quantile(0.999)
    #expect(squares < limit, "\(name): \(squares) against \(limit)")
    #expect(drawn.allSatisfy { $0 >= 0 })
  }

  @Test(arguments: [0.01, 0.7, 5, 15.9, 16, 40, 333.3, 25_000])
  func `Poisson draws fit`(mean: Double) {
    let poisson = Poisson(mean: mean)
    expectFit(
      "mean \(mean)", seed: 31, upTo: poisson.probability(upTo:), quantile: poisson.quantile
    ) { $0.poisson(mean: mean) }
  }

  @Test(arguments: [1, 16, 17, 40, 1000, 100_000], [0.001, 0.3, 0.5, 0.97])
  func `binomial draws fit`(trials: Int, chance: Double) {
    let binomial = Binomial(trials: trials, chance: chance)
    expectFit(
      "\(trials) trials of \(chance)", seed: 32, upTo: binomial.probability(upTo:),
      quantile: binomial.quantile
    ) { $0.binomial(trials: trials, chance: chance) }
  }

  @Test(arguments: [0.5, 12, 900], [0.1, 1, 20])
  func `negative binomial draws fit`(mean: Double, size: Double) {
    let negative = NegativeBinomial(mean: mean, size: size)
    expectFit(
      "mean \(mean), size \(size)", seed: 33, upTo: negative.probability(upTo:),
      quantile: negative.quantile
    ) { $0.negativeBinomial(mean: mean, size: size) }
  }

  @Test func `draws that leave no choice are certain`() {
    var random = Xoshiro256(seed: 34)
    for _ in 0..<100 {
      #expect(random.poisson(mean: 0) == 0)
      #expect(random.binomial(trials: 0, chance: 0.5) == 0)
      #expect(random.binomial(trials: 1000, chance: 0) == 0)
      #expect(random.binomial(trials: 1000, chance: 1) == 1000)
      #expect(random.negativeBinomial(mean: 0, size: 2) == 0)
    }
  }

  @Test func `a great mean is drawn without a great number of draws`() {
    var random = Xoshiro256(seed: 35)
    let drawn = (0..<1000).map { _ in Double(random.poisson(mean: 1e12)) }
    let average = drawn.reduce(0, +) / 1000
    #expect(abs(average - 1e12) < 4 * 1e6 / 1000.0.squareRoot())
  }
}
