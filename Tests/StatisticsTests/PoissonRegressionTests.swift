import Glibc
import Statistics
import Testing

/// The messages of a planted series by a trend and a period of its own length.
struct PlantedSeries {
  let counts: [Int]
  let design: [[Double]]

  init() throws {
    let rows = try Fixture.numbers("planted.csv")
    counts = rows.map { Int($0[1]) }
    let n = Double(counts.count)
    design = rows.map { row in
      [1, row[0] / n, sin(2 * .pi * row[0] / n), cos(2 * .pi * row[0] / n)]
    }
  }
}

/// Uses a month, and their exposure.
enum MonthlyUses {
  static let counts = [12, 15, 14, 20, 18, 25, 24, 30, 28, 35, 33, 41]
  static let exposure: [Double] = [
    1000, 1100, 900, 1200, 1000, 1300, 1250, 1400, 1200, 1500, 1450, 1600,
  ]
}

@Suite struct PoissonRegressionTests {
  @Test func `a planted series has the fit of R and statsmodels`() throws {
    let series = try PlantedSeries()
    let fit = try PoissonRegression(counts: series.counts, design: series.design)
    let coefficients = [1.9116480129709, -0.2331482281290, 0.4093788419992, -0.0553255626789]
    #expect(areNear(fit.coefficients, coefficients, 1e-10))
    let errors = [0.0450726791247, 0.0863052560266, 0.0343401709170, 0.0215630195832]
    #expect(areNear(fit.standardErrors, errors, 1e-9))
    #expect(isNear(fit.logLikelihood, -2341.37064147185, 1e-11))
    #expect(isNear(fit.deviance, 2250.713023411364, 1e-11))
    #expect(isNear(fit.pearson, 2671.8121766061495, 1e-9))
    #expect(isNear(try #require(fit.dispersion), 3.7315812522432257, 1e-9))
  }

  @Test func `a trend with exposure has the slope of statsmodels`() throws {
    let fit = try PoissonRegression(
      counts: MonthlyUses.counts, design: (0..<12).map { [1, Double($0)] },
      offset: MonthlyUses.exposure.map { log($0) })
    #expect(areNear(fit.coefficients, [-4.298516854657375, 0.059247052680415024], 1e-10))
    // statsmodels takes the weights of its last step but one.
    #expect(areNear(fit.standardErrors, [0.13034773199715025, 0.017428319474208913], 1e-7))
    let quasi = try #require(fit.quasiStandardErrors)
    #expect(areNear(quasi, [0.03536212004868996, 0.0047281399853049515], 1e-7))
    #expect(isNear(fit.logLikelihood, -30.2531359829558, 1e-11))
    #expect(isNear(fit.deviance, 0.7443859682650356, 1e-9))
    #expect(isNear(fit.pearson, 0.7359861155298396, 1e-9))
    #expect(fit.degreesOfFreedom == 10)
    let profile = try #require(fit.profileInterval(of: 1))
    #expect(isNear(profile.lower, 0.0253448229538, 1e-9))
    #expect(isNear(profile.upper, 0.0937096028801, 1e-9))
    let wald = fit.waldInterval(of: 1)
    #expect(isNear(wald.upper - wald.lower, 2 * 1.959963984540054 * 0.017428319474208913, 1e-7))
  }

  @Test func `at the fit the score is zero and sums agree`() throws {
    var generator = Xoshiro256(seed: 3)
    for _ in 0..<100 {
      let rows = generator.next(in: 5...60)
      let design = (0..<rows).map { _ in [1, generator.normal(), 10 + 3 * generator.normal()] }
      let offset = (0..<rows).map { _ in generator.normal() }
      let counts = (0..<rows).map {
        generator.poisson(mean: exp(1 + 0.5 * design[$0][1] + offset[$0]))
      }
      guard let fit = try? PoissonRegression(counts: counts, design: design, offset: offset) else {
        continue
      }
      for column in 0..<3 {
        let score = (0..<rows).reduce(0) {
          $0 + design[$1][column] * (Double(counts[$1]) - fit.means[$1])
        }
        #expect(abs(score) < 1e-7 * Double(1 + counts.reduce(0, +)))
      }
    }
  }

  @Test func `a column of ones alone gives the mean rate`() throws {
    let fit = try PoissonRegression(
      counts: [3, 0, 8], design: [[1], [1], [1]], offset: [log(2), log(1), log(4)])
    #expect(isNear(fit.coefficients[0], log(11.0 / 7), 1e-12))
    #expect(isNear(fit.standardErrors[0], 1 / 11.0.squareRoot(), 1e-12))
    let one = try PoissonRegression(counts: [5], design: [[1]])
    #expect(isNear(one.coefficients[0], log(5), 1e-12))
    #expect(one.degreesOfFreedom == 0 && one.dispersion == nil && one.quasiStandardErrors == nil)
    #expect(isNear(one.deviance, 0, 1e-12))
  }

  @Test func `the profile of a mean is where its likelihood ratio is 3,84`() throws {
    let fit = try PoissonRegression(counts: [3, 0, 8, 1], design: [[1], [1], [1], [1]])
    let interval = try #require(fit.profileInterval(of: 0))
    for end in [interval.lower, interval.upper] {
      let ratio = 2 * (12 * (log(3) - end) - (12 - 4 * exp(end)))
      #expect(isNear(ratio, 3.841458820694124, 1e-10))
    }
    #expect(interval.lower < log(3) && log(3) < interval.upper)
    let narrow = try #require(fit.profileInterval(of: 0, level: 0.5))
    #expect(interval.lower < narrow.lower && narrow.upper < interval.upper)
  }

  @Test func `a larger unit of a predictor divides its coefficient`() throws {
    let design = (0..<12).map { [1, Double($0)] }
    let scaled = design.map { [1, $0[1] * 86_400 + 1_700_000_000] }
    let fit = try PoissonRegression(counts: MonthlyUses.counts, design: design)
    let same = try PoissonRegression(counts: MonthlyUses.counts, design: scaled)
    #expect(isNear(same.coefficients[1] * 86_400, fit.coefficients[1], 1e-5))
    #expect(areNear(same.means, fit.means, 1e-7))
  }

  @Test func `what has no fit says why`() {
    #expect(throws: RegressionProblem.noObservations) {
      try PoissonRegression(counts: [], design: [])
    }
    #expect(throws: RegressionProblem.notFinite(row: 1)) {
      try PoissonRegression(counts: [1, 2], design: [[1], [.infinity]])
    }
    #expect(throws: RegressionProblem.notFinite(row: 0)) {
      try PoissonRegression(counts: [1, 2], design: [[1], [1]], offset: [-.infinity, 0])
    }
    #expect(throws: RegressionProblem.dependentColumn(2)) {
      try PoissonRegression(counts: [1, 2, 3], design: [[1, 0, 1], [1, 1, 2], [1, 2, 3]])
    }
    #expect(throws: RegressionProblem.dependentColumn(1)) {
      try PoissonRegression(counts: [4], design: [[1, 3]])
    }
    #expect(throws: RegressionProblem.unbounded) {
      try PoissonRegression(counts: [0, 0, 0], design: [[1], [1], [1]])
    }
    #expect(throws: RegressionProblem.unbounded) {
      try PoissonRegression(counts: [4, 7, 0, 0], design: [[1, 0], [1, 0], [1, 1], [1, 1]])
    }
  }
}
