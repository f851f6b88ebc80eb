/// The likelihood of one parameter around its maximum, the others following.
struct LikelihoodProfile {
  let estimate: Double
  let standardError: Double
  let maximum: Double

  /// The values at which twice the log-likelihood has fallen by the χ² quantile; nil without them.
  func interval(level: Double, logLikelihood: (Double) -> Double?) -> Interval? {
    let z = Interval.normalPoint(level)
    guard let lower = end(-z * standardError, z * z, logLikelihood) else { return nil }
    guard let upper = end(z * standardError, z * z, logLikelihood) else { return nil }
    return Interval(lower: lower, upper: upper, level: level)
  }

  private func end(_ reach: Double, _ drop: Double, _ logLikelihood: (Double) -> Double?) -> Double?
  {
    func excess(_ value: Double) -> Double? {
      logLikelihood(value).map { 2 * (maximum - $0) - drop }
    }
    var outer = estimate + reach
    var doublings = 0
    while let value = excess(outer), value < 0 {
      guard doublings < 12 else { return nil }
      doublings += 1
      outer = estimate + (outer - estimate) * 2
    }
    guard excess(outer) != nil else { return nil }
    return RootFinding.root(from: estimate, to: outer) { excess($0) ?? .nan }
  }
}
