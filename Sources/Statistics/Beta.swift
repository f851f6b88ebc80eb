import CRmath

/// The beta distribution: density ∝ x^(a − 1) (1 − x)^(b − 1).
///
/// Values come from libRmath: `dbeta` and `pbeta` of R.
public struct Beta: Hashable, Sendable {
  /// The exponent of x, plus one.
  public let a: Double
  /// The exponent of 1 − x, plus one.
  public let b: Double

  /// Makes a distribution; a and b must be from 0.001 to 10⁹, where libRmath answers without complaint.
  public init(a: Double, b: Double) {
    precondition((1e-3...1e9).contains(a) && (1e-3...1e9).contains(b))
    (self.a, self.b) = (a, b)
  }

  /// The density at x, any number but NaN; 0 outside of [0, 1].
  public func density(at x: Double) -> Double {
    precondition(!x.isNaN)
    return dbeta(x, a, b, 0)
  }

  /// P(X ≤ x), for any number but NaN.
  public func probability(upTo x: Double) -> Double {
    precondition(!x.isNaN)
    return pbeta(x, a, b, 1, 0)
  }

  /// P(X > x), for any number but NaN, exact far in the tail where 1 − P(X ≤ x) is not.
  public func probability(above x: Double) -> Double {
    precondition(!x.isNaN)
    return pbeta(x, a, b, 0, 0)
  }

  /// The least x with P(X ≤ x) ≥ p, for p from 0 (0) to 1 (1).
  ///
  /// Found by halving the 62 bits that order the numbers from 0 to 1: `qbeta` prints complaints to
  /// standard output for some ordinary arguments, such as a = 96,000, b = 19 and a small p.
  public func quantile(_ p: Double) -> Double {
    precondition((0...1).contains(p))
    guard p > 0, p < 1 else { return p }
    var (low, high) = (0.0.bitPattern, 1.0.bitPattern)
    while low < high {
      let middle = low + (high - low) / 2
      let x = Double(bitPattern: middle)
      if p < 0.5 ? probability(upTo: x) >= p : probability(above: x) <= 1 - p {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return Double(bitPattern: low)
  }
}
