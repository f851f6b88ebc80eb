import CRmath

/// The chi-squared distribution with so many degrees of freedom.
///
/// Values come from libRmath: `dchisq`, `pchisq` and `qchisq` of R.
public struct ChiSquared: Hashable, Sendable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Double

  /// Makes a distribution; the degrees of freedom must be positive and finite.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0 && degreesOfFreedom.isFinite)
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The density at x, any number but NaN; 0 outside of [0, ∞).
  public func density(at x: Double) -> Double {
    precondition(!x.isNaN)
    return dchisq(x, degreesOfFreedom, 0)
  }

  /// P(X ≤ x), for any number but NaN.
  public func probability(upTo x: Double) -> Double {
    precondition(!x.isNaN)
    return pchisq(x, degreesOfFreedom, 1, 0)
  }

  /// P(X > x), for any number but NaN, exact far in the tail where 1 − P(X ≤ x) is not.
  public func probability(above x: Double) -> Double {
    precondition(!x.isNaN)
    return pchisq(x, degreesOfFreedom, 0, 0)
  }

  /// The x with P(X ≤ x) = p, for p from 0 (0) to 1 (∞).
  public func quantile(_ p: Double) -> Double {
    precondition((0...1).contains(p))
    return qchisq(p, degreesOfFreedom, 1, 0)
  }
}
