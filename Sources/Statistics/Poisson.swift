import CRmath

/// The Poisson distribution with a mean.
///
/// Values come from libRmath: `dpois`, `ppois` and `qpois` of R.
public struct Poisson: Hashable, Sendable {
  /// The mean, also the variance.
  public let mean: Double

  /// Makes a distribution; the mean must be from 0 to 10¹².
  public init(mean: Double) {
    precondition((0...1e12).contains(mean))
    self.mean = mean
  }

  /// P(X = count); 0 for a count that cannot be.
  public func probability(of count: Int) -> Double {
    dpois(Double(count), mean, 0)
  }

  /// P(X ≤ count).
  public func probability(upTo count: Int) -> Double {
    ppois(Double(count), mean, 1, 0)
  }

  /// P(X > count), exact far in the tail where 1 − P(X ≤ count) is not.
  public func probability(above count: Int) -> Double {
    ppois(Double(count), mean, 0, 0)
  }

  /// The smallest count with P(X ≤ count) ≥ p, for p from 0 up to but not including 1.
  public func quantile(_ p: Double) -> Int {
    precondition((0..<1).contains(p))
    return Int(qpois(p, mean, 1, 0))
  }
}
