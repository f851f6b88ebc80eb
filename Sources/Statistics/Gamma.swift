import CRmath

/// The gamma distribution with a shape and a scale; its mean is shape × scale.
///
/// Values come from libRmath: `dgamma`, `pgamma` and `qgamma` of R.
public struct Gamma: Hashable, Sendable {
  /// The shape.
  public let shape: Double
  /// The scale.
  public let scale: Double

  /// Makes a distribution; shape and scale must be positive and finite.
  public init(shape: Double, scale: Double) {
    precondition(shape > 0 && shape.isFinite && scale > 0 && scale.isFinite)
    (self.shape, self.scale) = (shape, scale)
  }

  /// The density at x, any number but NaN; 0 outside of [0, ∞).
  public func density(at x: Double) -> Double {
    precondition(!x.isNaN)
    return dgamma(x, shape, scale, 0)
  }

  /// P(X ≤ x), for any number but NaN.
  public func probability(upTo x: Double) -> Double {
    precondition(!x.isNaN)
    return pgamma(x, shape, scale, 1, 0)
  }

  /// P(X > x), for any number but NaN, exact far in the tail where 1 − P(X ≤ x) is not.
  public func probability(above x: Double) -> Double {
    precondition(!x.isNaN)
    return pgamma(x, shape, scale, 0, 0)
  }

  /// The x with P(X ≤ x) = p, for p from 0 (0) to 1 (∞).
  public func quantile(_ p: Double) -> Double {
    precondition((0...1).contains(p))
    return qgamma(p, shape, scale, 1, 0)
  }
}
