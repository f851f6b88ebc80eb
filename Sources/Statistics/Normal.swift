import CRmath

/// The normal distribution with a mean and a standard deviation.
///
/// Values come from libRmath: `dnorm`, `pnorm` and `qnorm` of R.
public struct Normal: Hashable, Sendable {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let deviation: Double

  /// Makes a distribution; the mean must be finite, the deviation positive and finite.
  public init(mean: Double = 0, deviation: Double = 1) {
    precondition(mean.isFinite && deviation > 0 && deviation.isFinite)
    (self.mean, self.deviation) = (mean, deviation)
  }

  /// The density at x, any number but NaN.
  public func density(at x: Double) -> Double {
    precondition(!x.isNaN)
    return dnorm4(x, mean, deviation, 0)
  }

  /// P(X ≤ x), for any number but NaN.
  public func probability(upTo x: Double) -> Double {
    precondition(!x.isNaN)
    return pnorm5(x, mean, deviation, 1, 0)
  }

  /// P(X > x), for any number but NaN, exact far in the tail where 1 − P(X ≤ x) is not.
  public func probability(above x: Double) -> Double {
    precondition(!x.isNaN)
    return pnorm5(x, mean, deviation, 0, 0)
  }

  /// The x with P(X ≤ x) = p, for p from 0 (−∞) to 1 (∞).
  public func quantile(_ p: Double) -> Double {
    precondition((0...1).contains(p))
    return qnorm5(p, mean, deviation, 1, 0)
  }
}
