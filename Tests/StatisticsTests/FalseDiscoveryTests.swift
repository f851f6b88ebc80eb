import Statistics
import Testing

@Suite struct `False discovery rate` {
  private static let known = [0.01, 0.04, 0.03, 0.005, 0.55, 0.04]

  @Test func `the known p-values are adjusted as R adjusts them`() {
    let hochberg = BenjaminiHochberg.adjusted(Self.known)
    for (q, expected) in zip(hochberg, [0.03, 0.048, 0.048, 0.03, 0.55, 0.048]) {
      #expect(isClose(q, expected))
    }
    let yekutieli = BenjaminiYekutieli.adjusted(Self.known)
    for (q, expected) in zip(yekutieli, [0.0735, 0.1176, 0.1176, 0.0735, 1, 0.1176]) {
      #expect(isClose(q, expected))
    }
  }

  /// The fixture is R's `p.adjust`, with ties, 0 and 1.
  @Test func `many p-values are adjusted as R adjusts them`() throws {
    let rows = try Fixture.numbers("adjusted.csv")
    #expect(rows.count == 36)
    let hochberg = BenjaminiHochberg.adjusted(rows.map { $0[0] })
    let yekutieli = BenjaminiYekutieli.adjusted(rows.map { $0[0] })
    for (place, row) in rows.enumerated() {
      #expect(isClose(hochberg[place], row[1]) && isClose(yekutieli[place], row[2]))
    }
  }

  @Test(arguments: [BenjaminiHochberg.adjusted, BenjaminiYekutieli.adjusted])
  func `nothing, one and equal p-values have defined answers`(
    adjust: @Sendable ([Double]) -> [Double]
  ) {
    #expect(adjust([]) == [])
    #expect(adjust([0.3]) == [0.3])
    #expect(adjust([0, 1]) == [0, 1])
    #expect(Set(adjust([0.02, 0.02, 0.02])).count == 1)
    #expect(BenjaminiHochberg.adjusted([0.02, 0.02, 0.02]) == [0.02, 0.02, 0.02])
  }

  @Test(arguments: [BenjaminiHochberg.adjusted, BenjaminiYekutieli.adjusted])
  func `q follows p, is not below it, and the order of tests does not matter`(
    adjust: @Sendable ([Double]) -> [Double]
  ) {
    var random = Xoshiro256(seed: 51)
    for _ in 0..<300 {
      let p = (0..<random.next(in: 1...40)).map { _ in Double(random.next(below: 50)) / 49 }
      let q = adjust(p)
      var order = Array(p.indices)
      random.shuffle(&order)
      #expect(adjust(order.map { p[$0] }) == order.map { q[$0] })
      let sorted = zip(p, q).sorted { $0.0 < $1.0 }
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.1 <= $1.1 })
      #expect(zip(p, q).allSatisfy { $0 <= $1 && $1 <= 1 })
    }
  }

  @Test func `Yekutieli is never below Hochberg`() {
    var random = Xoshiro256(seed: 52)
    for _ in 0..<100 {
      let p = (0..<20).map { _ in random.uniform() }
      let pairs = zip(BenjaminiHochberg.adjusted(p), BenjaminiYekutieli.adjusted(p))
      #expect(pairs.allSatisfy { $0 <= $1 })
    }
  }

  @Test func `a Monte-Carlo p-value counts what was observed too`() {
    #expect(MonteCarlo.p(observed: 2, simulated: []) == 1)
    #expect(MonteCarlo.p(observed: 2, simulated: [1, 1, 1]) == 0.25)
    #expect(MonteCarlo.p(observed: 2, simulated: [3, 2, 1]) == 0.75)
    #expect(MonteCarlo.p(observed: 0.3, simulated: [0.1 + 0.2, 0.3.nextDown, 0.2999]) == 0.75)
    #expect(MonteCarlo.p(observed: -.infinity, simulated: [0]) == 1)
    #expect(MonteCarlo.p(observed: 0, simulated: [0, -1e-12]) == 2.0 / 3)
  }
}
