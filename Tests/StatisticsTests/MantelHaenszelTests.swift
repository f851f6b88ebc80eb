import Statistics
import Testing

@Suite struct MantelHaenszelTests {
  let channels = [
    FourfoldTable(both: 23, firstOnly: 63, secondOnly: 70, neither: 204),
    FourfoldTable(both: 16, firstOnly: 64, secondOnly: 43, neither: 117),
  ]

  @Test func `two channels have the values of R and statsmodels`() throws {
    let common = MantelHaenszel(channels)
    #expect(isNear(try #require(common.oddsRatio), 0.8784258608573435, 1e-12))
    #expect(isNear(try #require(common.standardErrorOfLogarithm), 0.21366533327736306, 1e-12))
    #expect(isNear(try #require(common.statistic), 0.3694056418267154, 1e-11))
    #expect(isNear(common.pValue, 0.5433284226129136, 1e-11))
    #expect(isNear(try #require(common.correctedStatistic), 0.25239653746247803, 1e-11))
    #expect(isNear(common.correctedPValue, 0.615392634, 1e-9))
    let interval = try #require(common.interval())
    #expect(isNear(interval.lower, 0.577873596292, 1e-11))
    #expect(isNear(interval.upper, 1.335295465953, 1e-11))
  }

  @Test func `one stratum has its own odds ratio, with Woolf's error`() throws {
    var generator = Xoshiro256(seed: 21)
    for _ in 0..<200 {
      let cells = (0..<4).map { _ in generator.next(in: 1...60) }
      let table = FourfoldTable(
        both: cells[0], firstOnly: cells[1], secondOnly: cells[2], neither: cells[3])
      let common = MantelHaenszel([table])
      let c = cells.map { Double($0) }
      #expect(isNear(try #require(common.oddsRatio), c[0] * c[3] / c[1] / c[2], 1e-12))
      let woolf = c.reduce(0) { $0 + 1 / $1 }.squareRoot()
      #expect(isNear(try #require(common.standardErrorOfLogarithm), woolf, 1e-12))
      let turned = MantelHaenszel([
        FourfoldTable(both: cells[1], firstOnly: cells[0], secondOnly: cells[3], neither: cells[2])
      ])
      #expect(isNear(try #require(turned.oddsRatio) * (common.oddsRatio ?? 0), 1, 1e-12))
      #expect(isNear(turned.pValue, common.pValue, 1e-9))
    }
  }

  @Test func `strata that cannot tell change nothing`() {
    let blind = [
      FourfoldTable(both: 0, firstOnly: 0, secondOnly: 9, neither: 4),
      FourfoldTable(both: 0, firstOnly: 0, secondOnly: 0, neither: 0),
      FourfoldTable(both: 0, firstOnly: 0, secondOnly: 0, neither: 1),
    ]
    #expect(MantelHaenszel(channels + blind) == MantelHaenszel(channels))
  }

  @Test func `the correction takes no more than there is`() {
    let even = MantelHaenszel([
      FourfoldTable(both: 4, firstOnly: 4, secondOnly: 4, neither: 4)
    ])
    #expect(even.oddsRatio == 1 && even.statistic == 0 && even.correctedStatistic == 0)
    #expect(even.correctedPValue == 1)
  }

  @Test func `no stratum, no ratio and an infinite ratio have answers`() {
    for strata in [[], [FourfoldTable(both: 0, firstOnly: 0, secondOnly: 0, neither: 8)]] {
      let none = MantelHaenszel(strata)
      #expect(none.oddsRatio == nil && none.interval() == nil && none.statistic == nil)
      #expect(none.pValue == 1 && none.correctedPValue == 1)
    }
    let certain = MantelHaenszel([
      FourfoldTable(both: 5, firstOnly: 0, secondOnly: 0, neither: 5)
    ])
    #expect(certain.oddsRatio == .infinity && certain.interval() == nil)
    #expect(isNear(certain.statistic ?? 0, 9, 1e-12) && certain.pValue < 0.01)
    let never = MantelHaenszel([
      FourfoldTable(both: 0, firstOnly: 5, secondOnly: 5, neither: 0)
    ])
    #expect(never.oddsRatio == 0 && never.interval() == nil)
  }
}
