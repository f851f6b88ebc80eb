import Glibc

/// The likelihood of NB2's α at given means.
struct NegativeBinomialDispersion {
  private let counts: [Int]
  private let means: [Double]
  private let exceedances: [Int]

  init(counts: [Int], means: [Double]) {
    self.counts = counts
    self.means = means
    exceedances = CountRegression.exceedances(counts)
  }

  /// The derivative of the log-likelihood by α; at α = 0 it is ½ Σ [(y − μ)² − y].
  ///
  /// Σ [Σ_{k<y} k/(1 + αk) − yμ/(1 + αμ) + (ln(1 + αμ) − αμ/(1 + αμ))/α²].
  func score(_ alpha: Double) -> Double {
    var sum = 0.0
    for (k, above) in exceedances.enumerated() {
      sum += Double(above) * Double(k) / (1 + alpha * Double(k))
    }
    for (count, mean) in zip(counts, means) {
      let grown = alpha * mean
      sum -= Double(count) * mean / (1 + grown)
      sum += mean * mean * NegativeBinomialDispersion.curvature(grown)
    }
    return sum
  }

  /// (ln(1 + u) − u/(1 + u))/u², by its series Σ (−1)ᵏ (1 − 1/k) uᵏ⁻² below u = 0.02.
  private static func curvature(_ u: Double) -> Double {
    guard u < 0.02 else { return (log1p(u) - u / (1 + u)) / (u * u) }
    return (2...12).reversed().reduce(0) { sum, k in
      (k.isMultiple(of: 2) ? 1 : -1) * (1 - 1 / Double(k)) + u * sum
    }
  }

  /// The α of the largest likelihood, or nil when the likelihood falls from α = 0.
  func maximum() -> Double? {
    guard score(0) > 0 else { return nil }
    var upper = 1.0
    while score(upper) > 0 { upper *= 4 }
    var lower = upper / 4
    while score(lower) <= 0 {
      guard lower > 1e-14 else { return nil }
      lower /= 4
    }
    return RootFinding.root(from: log(lower), to: log(upper)) { score(exp($0)) }.map { exp($0) }
  }

  /// The standard error of ln α from the curvature at the maximum, by a central difference.
  ///
  /// Nil at α = 0, and where the likelihood is flat.
  func standardErrorOfLogarithm(at alpha: Double) -> Double? {
    let step = 1e-4
    let rise = alpha * exp(step) * score(alpha * exp(step))
    let fall = alpha * exp(-step) * score(alpha * exp(-step))
    let information = (fall - rise) / (2 * step)
    return information > 0 ? (1 / information).squareRoot() : nil
  }
}
