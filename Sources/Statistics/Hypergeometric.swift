import CRmath

/// The hypergeometric distribution: marked members in a sample without replacement.
///
/// Values come from libRmath: `dhyper`, `phyper` and `qhyper` of R.
public struct Hypergeometric: Hashable, Sendable {
  /// The marked members of the population.
  public let marked: Int
  /// The other members of the population.
  public let unmarked: Int
  /// The size of the sample.
  public let drawn: Int

  /// Makes a distribution; nothing may be negative, and no more drawn than there are.
  public init(marked: Int, unmarked: Int, drawn: Int) {
    precondition(marked >= 0 && unmarked >= 0 && (0...(marked + unmarked)).contains(drawn))
    (self.marked, self.unmarked, self.drawn) = (marked, unmarked, drawn)
  }

  /// P(X = count); 0 for a count that cannot be.
  public func probability(of count: Int) -> Double {
    dhyper(Double(count), Double(marked), Double(unmarked), Double(drawn), 0)
  }

  /// P(X ≤ count).
  public func probability(upTo count: Int) -> Double {
    phyper(Double(count), Double(marked), Double(unmarked), Double(drawn), 1, 0)
  }

  /// P(X > count), exact far in the tail where 1 − P(X ≤ count) is not.
  public func probability(above count: Int) -> Double {
    phyper(Double(count), Double(marked), Double(unmarked), Double(drawn), 0, 0)
  }

  /// The smallest count with P(X ≤ count) ≥ p, for p from 0 to 1.
  public func quantile(_ p: Double) -> Int {
    precondition((0...1).contains(p))
    return Int(qhyper(p, Double(marked), Double(unmarked), Double(drawn), 1, 0))
  }
}
