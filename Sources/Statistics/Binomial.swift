import CRmath

/// The binomial distribution: successes in independent trials of one chance.
///
/// Values come from libRmath: `dbinom`, `pbinom` and `qbinom` of R.
public struct Binomial: Hashable, Sendable {
  /// The number of trials.
  public let trials: Int
  /// The chance of success.
  public let chance: Double

  /// Makes a distribution; trials must not be negative, the chance from 0 to 1.
  public init(trials: Int, chance: Double) {
    precondition(trials >= 0 && (0...1).contains(chance))
    (self.trials, self.chance) = (trials, chance)
  }

  /// P(X = count); 0 for a count that cannot be.
  public func probability(of count: Int) -> Double {
    dbinom(Double(count), Double(trials), chance, 0)
  }

  /// P(X ≤ count).
  public func probability(upTo count: Int) -> Double {
    pbinom(Double(count), Double(trials), chance, 1, 0)
  }

  /// P(X > count), exact far in the tail where 1 − P(X ≤ count) is not.
  public func probability(above count: Int) -> Double {
    pbinom(Double(count), Double(trials), chance, 0, 0)
  }

  /// The smallest count with P(X ≤ count) ≥ p, for p from 0 to 1.
  public func quantile(_ p: Double) -> Int {
    precondition((0...1).contains(p))
    return Int(qbinom(p, Double(trials), chance, 1, 0))
  }
}
