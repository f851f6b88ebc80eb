import Glibc

/// A negative binomial regression (NB2) with logarithmic link and α by maximum likelihood.
///
/// ln μ = design · coefficients + offset, Var = μ + αμ² (Cameron and Trivedi, Regression Analysis of
/// Count Data, 2013, section 3.3; R's `glm.nb` calls 1/α theta). The coefficients by Newton's method
/// and α by its own score take turns until both stand still.
public struct NegativeBinomialRegression: Equatable, Sendable {
  /// One coefficient for each column of the design: logarithms of rate ratios.
  public let coefficients: [Double]
  /// The inverse of the Fisher information of the coefficients, (Xᵀ diag(μ/(1 + αμ)) X)⁻¹.
  ///
  /// They and α are orthogonal in the Fisher information, so that α's error does not enter.
  public let covariance: [[Double]]
  /// The dispersion α; zero when the counts vary no more than Poisson counts, and the fit is theirs.
  public let alpha: Double
  /// The standard error of ln α from the observed information; nil when α is zero.
  public let standardErrorOfLogAlpha: Double?
  /// The log-likelihood at the maximum, with all constants.
  public let logLikelihood: Double
  /// Pearson's statistic Σ (y − μ)²/(μ + αμ²).
  public let pearson: Double
  /// Observations less coefficients.
  public let degreesOfFreedom: Int
  /// The fitted mean of every observation.
  public let means: [Double]

  private let data: CountRegression

  /// Fits counts, one row of the design each, with as many finite offsets (zero unless given).
  ///
  /// A count may not be negative, and the design needs at least one column. What has no fit is
  /// thrown: see ``RegressionProblem``. When the likelihood falls from α = 0 at the Poisson fit,
  /// that fit is the answer, with ``alpha`` zero. Time grows with the largest count.
  public init(counts: [Int], design: [[Double]], offset: [Double]? = nil) throws(RegressionProblem)
  {
    data = try CountRegression(
      counts: counts, design: design, offset: offset ?? counts.map { _ in 0 })
    (coefficients, alpha) = try NegativeBinomialRegression.maximum(data)
    let predictors = data.predictors(coefficients)
    means = predictors.map { exp($0) }
    covariance = try data.covariance(means: means, alpha: alpha)
    let dispersion = NegativeBinomialDispersion(counts: counts, means: means)
    standardErrorOfLogAlpha = dispersion.standardErrorOfLogarithm(at: alpha)
    logLikelihood = data.logLikelihood(predictors: predictors, alpha: alpha)
    pearson = data.pearson(means: means, alpha: alpha)
    degreesOfFreedom = counts.count - coefficients.count
  }

  private static func maximum(_ data: CountRegression) throws(RegressionProblem)
    -> ([Double], Double)
  {
    let limit = 200
    var coefficients = try data.coefficients(alpha: 0)
    var alpha = 0.0
    for _ in 0..<limit {
      let means = data.predictors(coefficients).map { exp($0) }
      let found = NegativeBinomialDispersion(counts: data.counts, means: means).maximum()
      guard let found else { return (try data.coefficients(alpha: 0), 0) }
      let change = abs(log(found / alpha))
      alpha = found
      coefficients = try data.coefficients(alpha: alpha, start: coefficients)
      if change < 1e-10 { return (coefficients, alpha) }
    }
    throw .notConverged(iterations: limit)
  }

  /// The standard error of every coefficient.
  public var standardErrors: [Double] { covariance.indices.map { covariance[$0][$0].squareRoot() } }

  /// Pearson's statistic by degrees of freedom: near 1 when NB2 fits; nil without degrees of freedom.
  public var dispersion: Double? {
    degreesOfFreedom > 0 ? pearson / Double(degreesOfFreedom) : nil
  }

  /// Wald's interval of a coefficient: b ± z · standard error.
  public func waldInterval(of column: Int, level: Double = 0.95) -> Interval {
    .wald(estimate: coefficients[column], standardError: standardErrors[column], level: level)
  }

  /// Wald's interval of α on the logarithmic scale; nil when α is zero.
  public func alphaInterval(level: Double = 0.95) -> Interval? {
    standardErrorOfLogAlpha.map { error in
      let wald = Interval.wald(estimate: log(alpha), standardError: error, level: level)
      return Interval(lower: exp(wald.lower), upper: exp(wald.upper), level: level)
    }
  }

  /// The interval of a coefficient's values that a likelihood ratio test does not reject.
  ///
  /// Where 2(ℓ̂ − ℓ(b)) is the χ² quantile of one degree of freedom, ℓ(b) the largest log-likelihood
  /// with the coefficient held at b, α and the others free (Venzon and Moolgavkar, Applied Statistics
  /// 37, 1988). Nil when the likelihood of one side never falls so far, or a fit on the way has no
  /// answer.
  public func profileInterval(of column: Int, level: Double = 0.95) -> Interval? {
    let profile = LikelihoodProfile(
      estimate: coefficients[column], standardError: standardErrors[column],
      maximum: logLikelihood)
    return profile.interval(level: level) { value in
      let held = data.holding(column, at: value)
      guard let (rest, alpha) = try? NegativeBinomialRegression.maximum(held) else { return nil }
      return held.logLikelihood(predictors: held.predictors(rest), alpha: alpha)
    }
  }
}
