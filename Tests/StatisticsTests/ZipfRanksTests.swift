import Glibc
import Statistics
import Testing

@Suite struct ZipfRanksTests {
  @Test func `ranked frequencies have the exponent of the reference`() throws {
    let frequencies = try Fixture.numbers("rank_counts.csv").map { Int($0[0]) }
    let zipf = try ZipfRanks(frequencies)
    #expect(zipf.kinds == 500 && zipf.total == 20_000)
    #expect(isNear(zipf.exponent, 1.1023620145381088, 1e-7))
    #expect(zipf.interval().lower < 1.1 && 1.1 < zipf.interval().upper)
    #expect(try ZipfRanks(frequencies.reversed() + [0, 0]) == zipf)
  }

  @Test func `at the fit the score is zero and the likelihood is largest`() throws {
    var generator = Xoshiro256(seed: 12)
    for _ in 0..<200 {
      let frequencies = (0..<generator.next(in: 2...40)).map { _ in generator.next(in: 1...300) }
      let zipf = try ZipfRanks(frequencies)
      let best = likelihood(frequencies, zipf.exponent)
      #expect(isNear(best, zipf.logLikelihood, 1e-12))
      #expect(zipf.exponent >= 0)
      for other in [zipf.exponent * 0.99, zipf.exponent * 1.01] where zipf.exponent > 0.01 {
        #expect(likelihood(frequencies, other) <= best)
      }
    }
  }

  @Test func `the standard error is the curvature of the likelihood`() throws {
    let frequencies = [50, 20, 12, 4, 4, 1]
    let zipf = try ZipfRanks(frequencies)
    let around = [-1e-3, 0, 1e-3].map { likelihood(frequencies, zipf.exponent + $0) }
    let curvature = (2 * around[1] - around[0] - around[2]) / 1e-6
    #expect(isNear(zipf.standardError, 1 / curvature.squareRoot(), 1e-5))
  }

  private func likelihood(_ frequencies: [Int], _ exponent: Double) -> Double {
    let ranked = frequencies.sorted(by: >)
    let sum = (1...ranked.count).reduce(0) { $0 + pow(Double($1), -exponent) }
    return ranked.enumerated().reduce(0) {
      $0 + Double($1.element) * (-exponent * log(Double($1.offset + 1)) - log(sum))
    }
  }

  @Test func `equal frequencies, one kind and none have answers`() throws {
    #expect(try ZipfRanks([4, 4, 4]).exponent == 0)
    #expect(throws: ZipfRanks.Problem.singleRank) { try ZipfRanks([9, 0]) }
    #expect(throws: ZipfRanks.Problem.noFrequencies) { try ZipfRanks([]) }
    #expect(throws: ZipfRanks.Problem.noFrequencies) { try ZipfRanks([0, 0]) }
  }

  @Test func `doubled frequencies have the same exponent and a smaller error`() throws {
    let one = try ZipfRanks([50, 20, 12, 4])
    let two = try ZipfRanks([100, 40, 24, 8])
    #expect(isNear(one.exponent, two.exponent, 1e-12))
    #expect(isNear(one.standardError, two.standardError * 2.0.squareRoot(), 1e-12))
  }
}
