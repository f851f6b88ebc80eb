import CRmath

/// The negative binomial distribution with mean m and variance m + m²/size (NB2).
///
/// Values come from libRmath: `dnbinom`, `pnbinom` and `qnbinom` of R with `size` and `mu`.
public struct NegativeBinomial: Hashable, Sendable {
  /// The mean.
  public let mean: Double
  /// The size, the inverse of the dispersion α.
  public let size: Double

  /// Makes a distribution; the mean must be positive and at most 10⁹, the size from 10⁻⁶ to 10⁹.
  public init(mean: Double, size: Double) {
    precondition(mean > 0 && mean <= 1e9 && (1e-6...1e9).contains(size))
    (self.mean, self.size) = (mean, size)
  }

  /// P(X = count); 0 for a count that cannot be.
  public func probability(of count: Int) -> Double {
    dnbinom_mu(Double(count), size, mean, 0)
  }

  /// P(X ≤ count).
  public func probability(upTo count: Int) -> Double {
    pnbinom_mu(Double(count), size, mean, 1, 0)
  }

  /// P(X > count), exact far in the tail where 1 − P(X ≤ count) is not.
  public func probability(above count: Int) -> Double {
    pnbinom_mu(Double(count), size, mean, 0, 0)
  }

  /// The smallest count with P(X ≤ count) ≥ p, for p from 0 up to but not including 1.
  public func quantile(_ p: Double) -> Int {
    precondition((0..<1).contains(p))
    return Int(qnbinom_mu(p, size, mean, 1, 0))
  }
}
