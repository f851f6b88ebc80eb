import Statistics

/// Every function of every distribution at and near the ends of what it takes.
enum ExtremeArguments {
  private static let shares = [0, 1e-300, 1e-20, 1e-6, 0.025, 0.5, 0.975, 1 - 0x1p-53]
  private static let reals = [-Double.infinity, -1e300, -1, 0, 1e-300, 0.3, 1, 50, 1e9, .infinity]
  private static let counts = [-1, 0, 1, 7, 1000, 1_000_000_007]

  static func useAll() {
    useNormal()
    for size in [0.001, 0.05, 1, 30, 96_494.9, 1e9] {
      useOneParameter(size)
      for other in [0.001, 0.7, 18.7124, 1e4, 1e9] { useTwoParameters(size, other) }
    }
    useCounts()
  }

  private static func useNormal() {
    let normal = Normal(mean: -2, deviation: 1e-3)
    use(normal.density, normal.probability(upTo:), normal.probability(above:), normal.quantile)
  }

  private static func useOneParameter(_ size: Double) {
    let student = StudentT(degreesOfFreedom: size)
    use(student.density, student.probability(upTo:), student.probability(above:), student.quantile)
    let chi = ChiSquared(degreesOfFreedom: size)
    use(chi.density, chi.probability(upTo:), chi.probability(above:), chi.quantile)
    let poisson = Poisson(mean: size)
    use(
      poisson.probability(of:), poisson.probability(upTo:), poisson.probability(above:),
      poisson.quantile)
  }

  private static func useTwoParameters(_ first: Double, _ second: Double) {
    let gamma = Gamma(shape: first, scale: second)
    use(gamma.density, gamma.probability(upTo:), gamma.probability(above:), gamma.quantile)
    let beta = Beta(a: first, b: second)
    use(beta.density, beta.probability(upTo:), beta.probability(above:), beta.quantile)
    let negative = NegativeBinomial(mean: first, size: second)
    use(
      negative.probability(of:), negative.probability(upTo:), negative.probability(above:),
      negative.quantile)
  }

  private static func useCounts() {
    for trials in [0, 1, 20, 100_000] {
      for chance in [0, 1e-9, 0.3, 1] {
        let binomial = Binomial(trials: trials, chance: chance)
        use(
          binomial.probability(of:), binomial.probability(upTo:), binomial.probability(above:),
          binomial.quantile)
      }
      let urn = Hypergeometric(marked: trials, unmarked: 500, drawn: (trials + 500) / 3)
      use(urn.probability(of:), urn.probability(upTo:), urn.probability(above:), urn.quantile)
    }
  }

  private static func use<X>(
    _ density: (X) -> Double, _ lower: (X) -> Double, _ upper: (X) -> Double,
    _ quantile: (Double) -> X
  ) {
    for x in (reals as? [X]) ?? (counts as? [X]) ?? [] {
      precondition((0...1).contains(lower(x)) && (0...1).contains(upper(x)) && density(x) >= 0)
    }
    for share in shares { _ = quantile(share) }
  }
}
