import Statistics
import Testing

@Suite struct `Distributions` {
  /// Density, P(X ≤ x) and P(X > x) of a distribution of the fixture.
  private func values(_ name: String, _ p: [Double], _ x: Double) -> [Double]? {
    switch name {
    case "normal":
      let d = Normal(mean: p[0], deviation: p[1])
      return [d.density(at: x), d.probability(upTo: x), d.probability(above: x)]
    case "t":
      let d = StudentT(degreesOfFreedom: p[0])
      return [d.density(at: x), d.probability(upTo: x), d.probability(above: x)]
    case "chiSquared":
      let d = ChiSquared(degreesOfFreedom: p[0])
      return [d.density(at: x), d.probability(upTo: x), d.probability(above: x)]
    case "gamma":
      let d = Gamma(shape: p[0], scale: p[1])
      return [d.density(at: x), d.probability(upTo: x), d.probability(above: x)]
    case "beta":
      let d = Beta(a: p[0], b: p[1])
      return [d.density(at: x), d.probability(upTo: x), d.probability(above: x)]
    default: return counts(name, p, Int(x))
    }
  }

  private func counts(_ name: String, _ p: [Double], _ x: Int) -> [Double]? {
    switch name {
    case "binomial":
      let d = Binomial(trials: Int(p[0]), chance: p[1])
      return [d.probability(of: x), d.probability(upTo: x), d.probability(above: x)]
    case "poisson":
      let d = Poisson(mean: p[0])
      return [d.probability(of: x), d.probability(upTo: x), d.probability(above: x)]
    case "negativeBinomial":
      let d = NegativeBinomial(mean: p[0], size: p[1])
      return [d.probability(of: x), d.probability(upTo: x), d.probability(above: x)]
    case "hypergeometric":
      let d = Hypergeometric(marked: Int(p[0]), unmarked: Int(p[1]), drawn: Int(p[2]))
      return [d.probability(of: x), d.probability(upTo: x), d.probability(above: x)]
    default: return nil
    }
  }

  /// The fixture was computed with SciPy 1.17, which shares no code with libRmath.
  @Test func `values are those of an independent library`() throws {
    let rows = try Fixture.rows("distributions.csv")
    #expect(rows.count == 111)
    for row in rows {
      let parameters = row[1...3].compactMap(Double.init)
      let x = try #require(Double(row[4]))
      let found = try #require(values(row[0], parameters, x), "\(row[0]) is not tested")
      for (value, cell) in zip(found, row[5...]) {
        #expect(isClose(value, try #require(Double(cell)), 1e-8), "\(row): \(value)")
      }
    }
  }

  @Test(arguments: [1e-12, 0.001, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999999])
  func `a quantile is where its probability is`(p: Double) {
    let normal = Normal(mean: 3, deviation: 2)
    #expect(isClose(normal.probability(upTo: normal.quantile(p)), p))
    let student = StudentT(degreesOfFreedom: 5)
    #expect(isClose(student.probability(upTo: student.quantile(p)), p))
    let squares = ChiSquared(degreesOfFreedom: 7)
    #expect(isClose(squares.probability(upTo: squares.quantile(p)), p))
    let gamma = Gamma(shape: 2.5, scale: 3)
    #expect(isClose(gamma.probability(upTo: gamma.quantile(p)), p))
    let beta = Beta(a: 2, b: 5)
    #expect(isClose(beta.probability(upTo: beta.quantile(p)), p))
  }

  @Test func `a beta quantile is exact far in both tails`() {
    let beta = Beta(a: 2, b: 5)
    #expect(isClose(beta.probability(upTo: beta.quantile(1e-200)), 1e-200))
    let tail = 1 - (1 - 1e-12)
    #expect(isClose(beta.probability(above: beta.quantile(1 - 1e-12)), tail))
    #expect(beta.quantile(0) == 0 && beta.quantile(1) == 1)
  }

  @Test(arguments: [0, 1e-9, 0.025, 0.3, 0.5, 0.9, 0.975, 0.999999])
  func `a count's quantile is the smallest that reaches the probability`(p: Double) {
    let binomial = Binomial(trials: 40, chance: 0.3)
    expectSmallest(binomial.quantile(p), p, binomial.probability(upTo:))
    let poisson = Poisson(mean: 12.5)
    expectSmallest(poisson.quantile(p), p, poisson.probability(upTo:))
    let negative = NegativeBinomial(mean: 8, size: 0.7)
    expectSmallest(negative.quantile(p), p, negative.probability(upTo:))
    let hypergeometric = Hypergeometric(marked: 30, unmarked: 50, drawn: 20)
    expectSmallest(hypergeometric.quantile(p), p, hypergeometric.probability(upTo:))
  }

  private func expectSmallest(_ count: Int, _ p: Double, _ cumulative: (Int) -> Double) {
    #expect(cumulative(count) >= p - 1e-12)
    #expect(count == 0 || cumulative(count - 1) < p)
  }

  @Test func `ends and impossible counts have their values`() {
    #expect(Normal().quantile(0) == -.infinity)
    #expect(Gamma(shape: 2, scale: 1).quantile(1) == .infinity)
    #expect(Beta(a: 2, b: 3).quantile(1) == 1)
    #expect(Gamma(shape: 2, scale: 1).density(at: -1) == 0)
    #expect(Poisson(mean: 0).probability(of: 0) == 1)
    #expect(Poisson(mean: 3).probability(of: -1) == 0)
    #expect(Binomial(trials: 0, chance: 0.5).probability(of: 0) == 1)
    #expect(Binomial(trials: 3, chance: 0.5).probability(of: 4) == 0)
    #expect(Hypergeometric(marked: 2, unmarked: 3, drawn: 4).probability(of: 0) == 0)
  }

  /// libRmath prints its complaints to standard output, where results go.
  @Test func `nothing is printed anywhere in the range of the arguments`() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      ExtremeArguments.useAll()
    }
    let text = result.map { String(decoding: $0.standardOutputContent, as: UTF8.self) }
    #expect(text?.isEmpty == true, "\(text?.prefix(300) ?? "")")
  }
}
