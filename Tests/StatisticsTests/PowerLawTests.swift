import Glibc
import Statistics
import Testing

@Suite struct PowerLawTests {
  static func zipfCounts() throws -> [Int] {
    try Fixture.numbers("zipf_counts.csv").flatMap {
      [Int](repeating: Int($0[0]), count: Int($0[1]))
    }
  }

  @Test func `drawn counts have the exponent of the reference`() throws {
    let law = try PowerLaw(PowerLawTests.zipfCounts())
    #expect(law.count == 3000)
    #expect(isNear(law.exponent, 2.225174128138437, 1e-7))
    #expect(isNear(law.logLikelihood, -3909.3201345863545, 1e-12))
    // The reference's error is that of the continuous law, (α − 1)/√n.
    #expect(isNear((law.exponent - 1) / 3000.0.squareRoot(), 0.022368516895104898, 1e-7))
    let interval = law.interval()
    #expect(interval.lower < 2.2 && 2.2 < interval.upper)
  }

  @Test func `the standard error is the curvature of the likelihood`() throws {
    let values = try PowerLawTests.zipfCounts()
    let law = try PowerLaw(values)
    let logarithms = values.reduce(0) { $0 + log(Double($1)) }
    func likelihood(_ exponent: Double) -> Double {
      -3000 * HurwitzZeta(exponent, 1).logarithm - exponent * logarithms
    }
    let step = 1e-3
    let second = likelihood(law.exponent + step) + likelihood(law.exponent - step)
    let curvature = (2 * likelihood(law.exponent) - second) / (step * step)
    #expect(isNear(law.standardError, 1 / curvature.squareRoot(), 1e-5))
    #expect(
      likelihood(law.exponent)
        >= max(likelihood(law.exponent - step), likelihood(law.exponent + step)))
  }

  @Test func `probabilities are those of the tail`() throws {
    let law = try PowerLaw([2, 2, 3, 3, 5, 9, 1], minimum: 2)
    #expect(law.count == 6)
    for value in 1...200 {
      let difference = law.upperTail(value) - law.upperTail(value + 1)
      #expect(isNear(law.probability(of: value), difference, 1e-13))
    }
    #expect(law.upperTail(2) == 1 && law.probability(of: 1) == 0)
  }

  @Test func `the distance is the largest over all integers`() throws {
    var generator = Xoshiro256(seed: 8)
    let source = PowerLawSampler(try PowerLaw(PowerLawTests.zipfCounts()))
    for _ in 0..<30 {
      let values = (0..<generator.next(in: 5...40)).map { _ in source.next(&generator) }
      guard let law = try? PowerLaw(values), let last = values.max(), last < 3000 else { continue }
      let largest = (1...(last + 1)).reduce(0) { largest, x in
        let share = Double(values.filter { $0 <= x }.count) / Double(values.count)
        return max(largest, abs(share - 1 + law.upperTail(x + 1)))
      }
      #expect(isNear(law.distance, largest, 1e-12))
    }
  }

  @Test func `draws have the chances of the law`() throws {
    let law = try PowerLaw([3, 3, 3, 4, 4, 5, 7, 12, 30], minimum: 3)
    let sampler = PowerLawSampler(law)
    var generator = Xoshiro256(seed: 9)
    let draws = (0..<40_000).map { _ in sampler.next(&generator) }
    #expect(draws.allSatisfy { $0 >= 3 })
    for value in [3, 4, 5, 10, 100, 600, 2000, 20_000] {
      let expected = law.upperTail(value)
      let share = Double(draws.filter { $0 >= value }.count) / 40_000
      let error = (expected * (1 - expected) / 40_000).squareRoot()
      #expect(abs(share - expected) <= 4 * error + 1e-4, "\(value)")
    }
    var again = Xoshiro256(seed: 9)
    #expect((0..<100).map { _ in sampler.next(&again) } == Array(draws[..<100]))
  }

  @Test func `a power law passes its own test and geometric counts do not`() throws {
    var generator = Xoshiro256(seed: 10)
    let sampler = PowerLawSampler(try PowerLaw(PowerLawTests.zipfCounts()))
    let drawn = try PowerLaw((0..<300).map { _ in sampler.next(&generator) })
    var bootstrap = Seed(11).child("goodness").generator()
    let chance = drawn.goodnessOfFit(replicates: 99, &bootstrap)
    #expect(chance > 0.05 && chance <= 1)
    let geometric = try PowerLaw((0..<300).map { _ in 1 + Int(generator.exponential(mean: 4)) })
    bootstrap = Seed(11).child("goodness").generator()
    #expect(geometric.goodnessOfFit(replicates: 99, &bootstrap) == 0.01)
  }

  @Test func `what has no fit says why`() {
    #expect(throws: PowerLaw.Problem.noValues) { try PowerLaw([]) }
    #expect(throws: PowerLaw.Problem.noValues) { try PowerLaw([1, 2, 0], minimum: 3) }
    #expect(throws: PowerLaw.Problem.unbounded) { try PowerLaw([2, 2, 2], minimum: 2) }
  }

  @Test func `one value has a fit`() throws {
    let law = try PowerLaw([7])
    #expect(isNear(-HurwitzZeta(law.exponent, 1).slope, log(7), 1e-12))
    let largest = try PowerLaw([.max, .max])
    #expect(largest.exponent > 1.02 && largest.exponent < 1.03)
  }
}
