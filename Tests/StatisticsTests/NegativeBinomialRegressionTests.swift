import Glibc
import Statistics
import Testing

@Suite struct NegativeBinomialRegressionTests {
  @Test func `a planted series has the fit of R's glm.nb`() throws {
    let series = try PlantedSeries()
    let fit = try NegativeBinomialRegression(counts: series.counts, design: series.design)
    let coefficients = [1.9043037761699, -0.2196268288926, 0.4191285356680, -0.0525433406862]
    #expect(areNear(fit.coefficients, coefficients, 1e-9))
    #expect(isNear(fit.alpha, 0.317737550488, 1e-9))
    #expect(isNear(fit.logLikelihood, -1958.40531422, 1e-10))
    let errors = [0.0766256242310, 0.1450776662321, 0.0590109171653, 0.0368352035699]
    #expect(areNear(fit.standardErrors, errors, 1e-9))
    #expect(isNear(fit.pearson, 868.306350468, 1e-7))
    let profile = try #require(fit.profileInterval(of: 1))
    #expect(isNear(profile.lower, -0.5025573566658, 1e-6))
    #expect(isNear(profile.upper, 0.0628567132171, 1e-6))
    let error = try #require(fit.standardErrorOfLogAlpha)
    #expect(isNear(error, 0.250297846214 / 3.14725155545, 2e-2))
    let interval = try #require(fit.alphaInterval())
    #expect(interval.lower < fit.alpha && fit.alpha < interval.upper)
  }

  @Test func `small counts have the alpha of R's theta.ml`() throws {
    let counts = [(0, 80), (1, 15), (2, 4), (3, 1)].flatMap { [Int](repeating: $0, count: $1) }
    let fit = try NegativeBinomialRegression(counts: counts, design: counts.map { _ in [1] })
    #expect(isNear(fit.alpha, 1.254353537703, 1e-11))
    #expect(isNear(fit.logLikelihood, -64.11056088526, 1e-12))
    #expect(isNear(fit.means[0], 0.26, 1e-12))
  }

  @Test func `at the fit neither coefficients nor alpha can do better`() throws {
    var generator = Xoshiro256(seed: 4)
    for _ in 0..<40 {
      let rows = generator.next(in: 20...80)
      let design = (0..<rows).map { _ in [1, generator.normal()] }
      let offset = (0..<rows).map { _ in generator.normal() }
      let counts = (0..<rows).map {
        generator.negativeBinomial(mean: exp(1 + 0.5 * design[$0][1] + offset[$0]), size: 2)
      }
      guard
        let fit = try? NegativeBinomialRegression(counts: counts, design: design, offset: offset)
      else { continue }
      for column in 0..<2 {
        let score = (0..<rows).reduce(0) {
          $0 + design[$1][column] * (Double(counts[$1]) - fit.means[$1])
            / (1 + fit.alpha * fit.means[$1])
        }
        #expect(abs(score) < 1e-6)
      }
      let best = logLikelihood(counts, fit.means, fit.alpha)
      #expect(isNear(best, fit.logLikelihood, 1e-9))
      for factor in [0.99, 1.01] where fit.alpha > 0 {
        #expect(logLikelihood(counts, fit.means, fit.alpha * factor) < best)
      }
    }
  }

  /// By gamma functions, as the textbooks have it.
  private func logLikelihood(_ counts: [Int], _ means: [Double], _ alpha: Double) -> Double {
    zip(counts, means).reduce(0) { sum, pair in
      let (y, mean) = (Double(pair.0), pair.1)
      guard alpha > 0 else { return sum + y * log(mean) - mean - lgamma(y + 1) }
      return sum + lgamma(y + 1 / alpha) - lgamma(1 / alpha) - lgamma(y + 1)
        + y * log(alpha * mean / (1 + alpha * mean)) - log(1 + alpha * mean) / alpha
    }
  }

  @Test func `counts that vary no more than Poisson counts have the Poisson fit`() throws {
    let design = (0..<12).map { [1, Double($0)] }
    let offset = MonthlyUses.exposure.map { log($0) }
    let fit = try NegativeBinomialRegression(
      counts: MonthlyUses.counts, design: design, offset: offset)
    let poisson = try PoissonRegression(
      counts: MonthlyUses.counts, design: design, offset: offset)
    #expect(fit.alpha == 0 && fit.standardErrorOfLogAlpha == nil && fit.alphaInterval() == nil)
    #expect(areNear(fit.coefficients, poisson.coefficients, 1e-12))
    #expect(areNear(fit.standardErrors, poisson.standardErrors, 1e-12))
    #expect(isNear(fit.logLikelihood, poisson.logLikelihood, 1e-12))
  }

  @Test func `many counts give back what they were drawn from`() throws {
    var generator = Xoshiro256(seed: 5)
    let design = (0..<4000).map { [1, Double($0 % 10) / 10] }
    let counts = design.map {
      generator.negativeBinomial(mean: exp(2 - $0[1]), size: 1 / 0.4)
    }
    let fit = try NegativeBinomialRegression(counts: counts, design: design)
    let interval = try #require(fit.alphaInterval(level: 0.999))
    #expect(interval.lower < 0.4 && 0.4 < interval.upper)
    let slope = fit.waldInterval(of: 1, level: 0.999)
    #expect(slope.lower < -1 && -1 < slope.upper)
    #expect(abs((fit.dispersion ?? 0) - 1) < 0.1)
  }

  @Test func `what has no fit says why`() {
    #expect(throws: RegressionProblem.noObservations) {
      try NegativeBinomialRegression(counts: [], design: [])
    }
    #expect(throws: RegressionProblem.unbounded) {
      try NegativeBinomialRegression(counts: [0, 0], design: [[1], [1]])
    }
    #expect(throws: RegressionProblem.unbounded) {
      try NegativeBinomialRegression(
        counts: [4, 70, 0, 0], design: [[1, 0], [1, 0], [1, 1], [1, 1]])
    }
    #expect(throws: RegressionProblem.dependentColumn(1)) {
      try NegativeBinomialRegression(counts: [1, 9], design: [[1, 2], [1, 2]])
    }
  }
}
