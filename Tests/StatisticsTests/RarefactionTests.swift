import Glibc
import Statistics
import Testing

@Suite struct RarefactionTests {
  /// Spiders of a forest (Sackett and others 2011), the example of iNEXT.
  static let girdled =
    [46, 22, 17, 15, 15, 9, 8, 6, 6, 4, 2, 2, 2, 2] + [Int](repeating: 1, count: 12)

  @Test func `rarefied richness is vegan's`() throws {
    let rarefaction = try #require(
      Rarefaction(try Fixture.numbers("rank_counts.csv").map { Int($0[0]) }))
    #expect(isNear(rarefaction.diversity(.richness, at: 100), 50.72758373010273))
    #expect(isNear(rarefaction.diversity(.richness, at: 1000), 227.42382297542122))
    #expect(isNear(rarefaction.diversity(.richness, at: 5000), 431.26127778706297))
  }

  /// Size, coverage and the numbers of order 0, 1 and 2 by the R code of iNEXT.
  @Test(arguments: [
    [1, 0.1223267750213, 1, 1, 1],
    [10, 0.5969308436924, 6.478617291735, 5.608968102331, 4.759771986971],
    [50, 0.8674806612863, 15.03009831602, 9.939329150658, 7.14897260274],
    [100, 0.9072003688203, 20.45942615929, 11.26654632234, 7.627561007438],
    [168, 0.9288554387958, 26, 12.05965049894, 7.84],
    [218, 0.9417053437516, 29.23175109638, 12.42590740033, 7.914347826087],
    [336, 0.9635700847057, 34.73073344635, 13.01696578761, 8.003912458736],
  ]) func `sizes have the coverage and diversity of iNEXT`(row: [Double]) throws {
    let rarefaction = try #require(Rarefaction(RarefactionTests.girdled))
    #expect(rarefaction.size == 168)
    #expect(isNear(rarefaction.coverage(at: row[0]), row[1], 1e-12))
    for order in Rarefaction.Order.allCases {
      #expect(isNear(rarefaction.diversity(order, at: row[0]), row[2 + order.rawValue], 1e-10))
    }
  }

  /// Coverage, size and numbers by iNEXT, which below the sample finds the size by a search to 10⁻⁵.
  @Test(arguments: [
    [0.5, 6.807255072033, 4.996272252627, 4.507529989299, 3.976464986448],
    [0.85, 41.11298431221, 13.771078770901, 9.500378588073, 6.960120607149],
    [0.9289, 168.1572622212, 26.011207142857, 12.060940995783, 7.840300317823],
    [0.95, 256.5252925105, 31.317857142856, 12.655437659103, 7.952402287877],
    [0.97, 384.7423544788, 36.347857142856, 13.180989566662, 8.025168705272],
  ]) func `equal coverage has the size and diversity of iNEXT`(row: [Double]) throws {
    let rarefaction = try #require(Rarefaction(RarefactionTests.girdled))
    #expect(isNear(try #require(rarefaction.size(atCoverage: row[0])), row[1], 1e-5))
    for order in Rarefaction.Order.allCases {
      let diversity = try #require(rarefaction.diversity(order, atCoverage: row[0]))
      #expect(isNear(diversity, row[2 + order.rawValue], 1e-5))
    }
  }

  @Test(arguments: [
    [5, 0.6969261388766, 3.055874981572, 2.693189209478, 2.37556561086],
    [12, 0.8326502530837, 4.644935869084, 3.60461875202, 2.971698113208],
    [21, 0.8639455782313, 6, 4.087400650313, 3.21897810219],
    [30, 0.912298106637, 7.015403096521, 4.382900351205, 3.329809725159],
    [42, 0.9511643041305, 7.831593243883, 4.643576724433, 3.408037094281],
  ]) func `without a kind counted twice it is iNEXT's too`(row: [Double]) throws {
    let rarefaction = try #require(Rarefaction([10, 5, 3, 1, 1, 1]))
    #expect(isNear(rarefaction.coverage(at: row[0]), row[1], 1e-12))
    for order in Rarefaction.Order.allCases {
      #expect(isNear(rarefaction.diversity(order, at: row[0]), row[2 + order.rawValue], 1e-10))
    }
    let limits = Rarefaction.Order.allCases.compactMap { rarefaction.limit($0) }
    #expect(areNear(limits, [8.857142857143, 5.070274766547, 3.620689655172], 1e-12))
  }

  @Test func `limits are those of iNEXT`() throws {
    let rarefaction = try #require(Rarefaction(RarefactionTests.girdled))
    let limits = Rarefaction.Order.allCases.compactMap { rarefaction.limit($0) }
    #expect(areNear(limits, [43.892857142857, 13.826253448414, 8.174825174825], 1e-12))
  }

  @Test func `a subsample's numbers are the means over all subsamples`() throws {
    let counts = [4, 3, 1, 1]
    let kinds = counts.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    let rarefaction = try #require(Rarefaction(counts))
    for m in 1...9 {
      let subsets = (0..<512).filter { $0.nonzeroBitCount == m }
      var (richness, fresh) = (0.0, 0.0)
      var frequencies = [Double](repeating: 0, count: m + 1)
      for subset in subsets {
        let chosen = kinds.indices.filter { subset >> $0 & 1 == 1 }.map { kinds[$0] }
        let tally = counts.indices.map { kind in chosen.filter { $0 == kind }.count }
        richness += Double(tally.filter { $0 > 0 }.count)
        for count in tally { frequencies[count] += 1 }
        let left = kinds.indices.filter { subset >> $0 & 1 == 0 }.map { kinds[$0] }
        fresh += m == 9 ? 0 : Double(left.filter { tally[$0] == 0 }.count) / Double(9 - m)
      }
      let share = Double(subsets.count)
      #expect(isNear(rarefaction.diversity(.richness, at: Double(m)), richness / share, 1e-12))
      if m < 9 { #expect(isNear(rarefaction.coverage(at: Double(m)), 1 - fresh / share, 1e-12)) }
      let parts = (1...m).map { (Double($0) / Double(m), frequencies[$0] / share) }
      let entropy = -parts.reduce(0) { $0 + $1.0 * log($1.0) * $1.1 }
      #expect(isNear(rarefaction.diversity(.shannon, at: Double(m)), exp(entropy), 1e-12))
      let concentration = parts.reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
      #expect(isNear(rarefaction.diversity(.simpson, at: Double(m)), 1 / concentration, 1e-12))
    }
  }

  @Test func `at the sample's own size it is what was observed`() throws {
    var generator = Xoshiro256(seed: 14)
    for _ in 0..<100 {
      let counts = (0..<generator.next(in: 1...25)).map { _ in generator.next(in: 1...30) }
      let rarefaction = try #require(Rarefaction(counts))
      let hill = try #require(HillNumbers(counts))
      let size = Double(rarefaction.size)
      #expect(isNear(rarefaction.diversity(.richness, at: size), Double(counts.count), 1e-12))
      #expect(isNear(rarefaction.diversity(.shannon, at: size), hill.shannon, 1e-12))
      #expect(isNear(rarefaction.diversity(.simpson, at: size), hill.simpson, 1e-12))
    }
  }

  @Test func `larger samples show no less, and coverage turns back into its size`() throws {
    var generator = Xoshiro256(seed: 15)
    for _ in 0..<40 {
      let counts = (0..<generator.next(in: 2...15)).map { _ in
        1 + Int(generator.exponential(mean: 4))
      }
      let rarefaction = try #require(Rarefaction(counts))
      let sizes = (0...(4 * rarefaction.size)).map { Double($0) / 2 }
      for (smaller, larger) in zip(sizes, sizes.dropFirst()) {
        let gain = rarefaction.coverage(at: larger) - rarefaction.coverage(at: smaller)
        #expect(gain > -1e-12)
        for order in Rarefaction.Order.allCases {
          let more = rarefaction.diversity(order, at: larger)
          #expect(more >= rarefaction.diversity(order, at: smaller) - 1e-9)
        }
        let coverage = rarefaction.coverage(at: larger)
        guard gain > 1e-6, coverage < 1 else { continue }
        #expect(
          isNear(try #require(rarefaction.size(atCoverage: coverage)), larger, 1e-6))
      }
    }
  }

  @Test func `no use, one use and unseen coverage have answers`() throws {
    #expect(Rarefaction([]) == nil && Rarefaction([0]) == nil)
    let one = try #require(Rarefaction([1]))
    #expect(one.coverage(at: 1) == 1 && one.diversity(.shannon, at: 1) == 1)
    #expect(one.diversity(.richness, at: 0) == 0 && one.diversity(.simpson, at: 5) == 1)
    #expect(one.limit(.simpson) == nil && one.limit(.richness) == 1)
    let full = try #require(Rarefaction([5, 5]))
    #expect(full.coverage(at: 10) == 1 && full.coverage(at: 20) == 1)
    #expect(full.diversity(.richness, at: 50) == 2)
    let single = try #require(Rarefaction([1, 5]))
    #expect(single.size(atCoverage: 0.99).map { $0 <= 6 } == true)
    let singles = try #require(Rarefaction([1, 1, 1, 1]))
    #expect(singles.diversity(.richness, at: 100) > 4)
  }
}
