import Glibc

/// A Poisson regression with logarithmic link, fitted by maximum likelihood.
///
/// ln μ = design · coefficients + offset, Var = μ (McCullagh and Nelder, Generalized Linear Models,
/// 1989, chapter 6). An exposure enters as its logarithm in the offset; the design's rows hold the
/// column of ones too. With ``dispersion`` well above 1 the standard errors are too small: use
/// ``quasiStandardErrors`` or ``NegativeBinomialRegression``.
public struct PoissonRegression: Equatable, Sendable {
  /// One coefficient for each column of the design: logarithms of rate ratios.
  public let coefficients: [Double]
  /// The inverse of the Fisher information, (Xᵀ diag(μ) X)⁻¹.
  public let covariance: [[Double]]
  /// The log-likelihood at the coefficients, with the ln y! terms.
  public let logLikelihood: Double
  /// 2 Σ [y ln(y/μ) − (y − μ)].
  public let deviance: Double
  /// Pearson's statistic Σ (y − μ)²/μ.
  public let pearson: Double
  /// Observations less coefficients.
  public let degreesOfFreedom: Int
  /// The fitted mean of every observation.
  public let means: [Double]

  private let data: CountRegression

  /// Fits counts, one row of the design each, with as many finite offsets (zero unless given).
  ///
  /// A count may not be negative, and the design needs at least one column. What has no fit is
  /// thrown: see ``RegressionProblem``. Newton's method on a concave likelihood; it stops when no
  /// predictor moves by 10⁻⁹.
  public init(counts: [Int], design: [[Double]], offset: [Double]? = nil) throws(RegressionProblem)
  {
    data = try CountRegression(
      counts: counts, design: design, offset: offset ?? counts.map { _ in 0 })
    coefficients = try data.coefficients(alpha: 0)
    let predictors = data.predictors(coefficients)
    means = predictors.map { exp($0) }
    covariance = try data.covariance(means: means, alpha: 0)
    logLikelihood = data.logLikelihood(predictors: predictors, alpha: 0)
    deviance = PoissonRegression.deviance(counts, means)
    pearson = data.pearson(means: means, alpha: 0)
    degreesOfFreedom = counts.count - coefficients.count
  }

  private static func deviance(_ counts: [Int], _ means: [Double]) -> Double {
    zip(counts, means).reduce(0) { sum, pair in
      let y = Double(pair.0)
      return sum + 2 * ((y > 0 ? y * log(y / pair.1) : 0) - (y - pair.1))
    }
  }

  /// The standard error of every coefficient when the counts are Poisson distributed.
  public var standardErrors: [Double] { covariance.indices.map { covariance[$0][$0].squareRoot() } }

  /// Pearson's statistic by degrees of freedom: 1 for Poisson counts; nil without degrees of freedom.
  public var dispersion: Double? {
    degreesOfFreedom > 0 ? pearson / Double(degreesOfFreedom) : nil
  }

  /// The standard errors of quasi-Poisson: times the root of ``dispersion``; nil where that is nil.
  public var quasiStandardErrors: [Double]? {
    dispersion.map { dispersion in standardErrors.map { $0 * dispersion.squareRoot() } }
  }

  /// Wald's interval of a coefficient: b ± z · standard error.
  public func waldInterval(of column: Int, level: Double = 0.95) -> Interval {
    .wald(estimate: coefficients[column], standardError: standardErrors[column], level: level)
  }

  /// The interval of a coefficient's values that a likelihood ratio test does not reject.
  ///
  /// Where 2(ℓ̂ − ℓ(b)) is the χ² quantile of one degree of freedom, ℓ(b) the largest log-likelihood
  /// with the coefficient held at b (Venzon and Moolgavkar, Applied Statistics 37, 1988). Nil when
  /// the likelihood of one side never falls so far, or a fit on the way has no answer.
  public func profileInterval(of column: Int, level: Double = 0.95) -> Interval? {
    let profile = LikelihoodProfile(
      estimate: coefficients[column], standardError: standardErrors[column],
      maximum: logLikelihood)
    return profile.interval(level: level) { value in
      let held = data.holding(column, at: value)
      guard let rest = try? held.coefficients(alpha: 0) else { return nil }
      return held.logLikelihood(predictors: held.predictors(rest), alpha: 0)
    }
  }
}
