import Testing

@testable import Statistics

@Suite struct `Draws of reals` {
  /// Draws follow a distribution by Kolmogorov and Smirnov: √n D < 1.95, the 99.9 % point, and their
  /// mean is within four standard errors.
  private func expectFit(
    mean: Double, variance: Double, seed: UInt64, _ cumulative: (Double) -> Double,
    _ draw: (inout Xoshiro256) -> Double
  ) {
    var random = Xoshiro256(seed: seed)
    let n = 20_000
    let drawn = (0..<n).map { _ in draw(&random) }.sorted()
    let gaps = drawn.enumerated().map { place, value in
      let share = cumulative(value)
      return max(Double(place + 1) / Double(n) - share, share - Double(place) / Double(n))
    }
    #expect((gaps.max() ?? 1) * Double(n).squareRoot() < 1.95)
    let average = drawn.reduce(0, +) / Double(n)
    #expect(abs(average - mean) < 4 * (variance / Double(n)).squareRoot())
    let spread = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n)
    #expect(abs(spread / variance - 1) < 0.15)
  }

  @Test func `uniform draws are uniform and of 53 bits`() {
    expectFit(mean: 0.5, variance: 1 / 12, seed: 21, { $0 }, { $0.uniform() })
    var random = Xoshiro256(seed: 22)
    let drawn = (0..<10_000).map { _ in random.uniform() }
    #expect(drawn.allSatisfy { $0 >= 0 && $0 < 1 && ($0 * 0x1p53).rounded() == $0 * 0x1p53 })
    #expect(drawn.contains { Int64($0 * 0x1p53) % 2 == 1 })
    var highest = Xoshiro256(state: (0, 0x5B05_B05B_05B0_5B06, 0, 0))
    #expect(highest.uniform() < 1)
  }

  @Test func `exponential and normal draws fit`() {
    let waiting = Gamma(shape: 1, scale: 2.5)
    expectFit(mean: 2.5, variance: 6.25, seed: 23, waiting.probability(upTo:)) {
      $0.exponential(mean: 2.5)
    }
    let normal = Normal(mean: -1, deviation: 3)
    expectFit(mean: -1, variance: 9, seed: 24, normal.probability(upTo:)) {
      $0.normal(mean: -1, deviation: 3)
    }
    var random = Xoshiro256(seed: 1)
    #expect(random.normal(mean: 5, deviation: 0) == 5)
  }

  @Test(arguments: [0.2, 0.9, 1, 3.7, 50, 4000])
  func `gamma draws fit`(shape: Double) {
    let gamma = Gamma(shape: shape, scale: 2)
    expectFit(
      mean: 2 * shape, variance: 4 * shape, seed: UInt64(shape * 10), gamma.probability(upTo:)
    ) { $0.gamma(shape: shape, scale: 2) }
  }

  @Test(arguments: [(0.4, 0.6), (2, 5), (300, 40)])
  func `beta draws fit`(a: Double, b: Double) {
    let mean = a / (a + b)
    let beta = Beta(a: a, b: b)
    expectFit(
      mean: mean, variance: mean * (1 - mean) / (a + b + 1), seed: 26, beta.probability(upTo:)
    ) { $0.beta(a, b) }
  }

  /// The same on every processor: GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-AVX2 must change nothing.
  @Test func `draws are the same to the last bit everywhere`() {
    var random = Xoshiro256(seed: 2026)
    var digest: UInt64 = 0
    for _ in 0..<20_000 {
      let drawn = [
        random.exponential(), random.normal(), random.gamma(shape: 0.3), random.gamma(shape: 9),
        random.beta(2, 3), Double(random.poisson(mean: 250)),
        Double(random.binomial(trials: 500, chance: 0.2)),
        Double(random.negativeBinomial(mean: 40, size: 0.5)),
      ]
      for value in drawn { digest = (digest ^ value.bitPattern) &* 0x0000_0100_0000_01B3 }
    }
    #expect(digest == 11_129_298_952_997_548_163)
  }
}
