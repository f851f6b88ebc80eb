import Statistics
import Testing

/// The uses of ten emotes in two invented channels, by name.
struct TwoChannels {
  let names: [String]
  let first: [Int]
  let second: [Int]

  init() throws {
    let rows = try Fixture.rows("usage_two_channels.csv")
    names = rows.map { $0[0] }
    first = rows.compactMap { Int($0[1]) }
    second = rows.compactMap { Int($0[2]) }
  }
}

@Suite struct DirichletLogOddsTests {
  @Test func `a flat prior has the scores of FightingWords`() throws {
    let usage = try TwoChannels()
    let odds = DirichletLogOdds.compare(
      usage.first, usage.second, prior: usage.names.map { _ in 0.01 })
    let z = Dictionary(uniqueKeysWithValues: zip(usage.names, odds.map { $0?.z ?? .nan }))
    let expected = [
      "Kappa": 7.285929874097968, "LUL": 9.7474980323826, "KEKW": -9.292613391115362,
    ]
    for (name, value) in expected { #expect(isNear(try #require(z[name]), value, 1e-12)) }
    #expect(isNear(try #require(z["OMEGALUL"]), -6.966644, 1e-7))
    let kappa = try #require(odds[0])
    #expect(isNear(kappa.difference, 1.3300841750582262, 1e-13))
    #expect(isNear(kappa.variance, 0.033326390508863914, 1e-13))
  }

  @Test func `an informative prior has the scores of the reference`() throws {
    let usage = try TwoChannels()
    let both = zip(usage.first, usage.second).map { $0 + $1 }
    let prior = try #require(DirichletLogOdds.prior(background: both, mass: 100))
    #expect(isNear(prior.reduce(0, +), 100, 1e-13))
    let odds = DirichletLogOdds.compare(usage.first, usage.second, prior: prior)
    let expected = [
      6.929286486207847, 9.139984557512284, -9.54728858646006, 5.1102216708171335,
      -6.613669654564247, -2.136628591895, -5.906106532859201, 5.450191381173834,
      3.4202141133778876, -5.320741953719835,
    ]
    #expect(areNear(odds.compactMap { $0?.z }, expected, 1e-12))
  }

  @Test func `exchanged groups have the opposite sign`() {
    var generator = Xoshiro256(seed: 16)
    for _ in 0..<200 {
      let words = generator.next(in: 2...20)
      let first = (0..<words).map { _ in generator.next(below: 100) }
      let second = (0..<words).map { _ in generator.next(below: 100) }
      let prior = (0..<words).map { _ in 0.01 + generator.uniform() }
      let there = DirichletLogOdds.compare(first, second, prior: prior).compactMap { $0 }
      let back = DirichletLogOdds.compare(second, first, prior: prior).compactMap { $0 }
      #expect(there.count == words && back.count == words)
      #expect(there.map(\.difference) == back.map { -$0.difference })
      #expect(areNear(there.map(\.variance), back.map(\.variance), 1e-14))
      let same = DirichletLogOdds.compare(first, first, prior: prior).compactMap { $0 }
      #expect(same.allSatisfy { $0.difference == 0 && $0.pValue == 1 })
    }
  }

  @Test func `a design effect widens`() throws {
    let odds = try #require(DirichletLogOdds.compare([9, 1], [2, 5], prior: [1, 1])[0])
    let wide = odds.widened(by: 4)
    #expect(isNear(wide.z, odds.z / 2, 1e-14) && wide.difference == odds.difference)
    let (narrow, broad) = (odds.interval(), wide.interval())
    #expect(isNear(broad.upper - broad.lower, 2 * (narrow.upper - narrow.lower), 1e-14))
    #expect(wide.pValue > odds.pValue)
  }

  @Test func `odds of zero or infinity are nil`() {
    #expect(DirichletLogOdds.compare([], [], prior: []).isEmpty)
    #expect(DirichletLogOdds.compare([5], [3], prior: [1]) == [nil])
    let odds = DirichletLogOdds.compare([5, 0], [3, 2], prior: [0, 0])
    #expect(odds == [nil, nil])
    #expect(DirichletLogOdds.compare([0, 0], [0, 0], prior: [1, 1]).allSatisfy { $0?.z == 0 })
    #expect(DirichletLogOdds.prior(background: [0, 0], mass: 5) == nil)
    #expect(DirichletLogOdds.prior(background: [], mass: 5) == nil)
  }
}
