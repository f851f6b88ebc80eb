import Glibc

/// Chapman's estimate of a population's size from two lists of some of its members.
///
/// Members must be on the second list independently of whether they are on the first.
public struct Chapman: Hashable, Sendable {
  /// The members of the first list.
  public let first: Int
  /// The members of the second list.
  public let second: Int
  /// The members of both.
  public let both: Int

  /// Takes the sizes of two lists and of what they share, which is at most the smaller one.
  public init(first: Int, second: Int, both: Int) {
    precondition(both >= 0 && both <= min(first, second))
    (self.first, self.second, self.both) = (first, second, both)
  }

  /// N = (n₁ + 1)(n₂ + 1)/(m + 1) − 1 (Chapman 1951; Seber 1982, section 3.1).
  ///
  /// Without bias when n₁ + n₂ ≥ N. Lists that share nobody still give a number, the smallest
  /// believable one; two empty lists give 0.
  public var estimate: Double {
    (Double(first) + 1) * (Double(second) + 1) / (Double(both) + 1) - 1
  }

  /// (n₁ + 1)(n₂ + 1)(n₁ − m)(n₂ − m) / ((m + 1)²(m + 2)) (Seber 1970; Wittes 1972).
  ///
  /// 0 when one list holds the whole of the other.
  public var variance: Double {
    let (n, k, m) = (Double(first), Double(second), Double(both))
    return (n + 1) * (k + 1) * (n - m) * (k - m) / ((m + 1) * (m + 1) * (m + 2))
  }

  /// The transformed logit interval.
  ///
  /// With m′ = m + ½, a = n₁ − m + ½, b = n₂ − m + ½: n₁ + n₂ − m − ½ + (ab/m′) exp(± z √(1/m′ + 1/a +
  /// 1/b + m′/ab)) (Sadinle, Communications in Statistics: Simulation and Computation 38, 2009). Ends below n₁ + n₂ − m, the number of those who were seen, are raised to it.
  /// Defined for every pair of lists.
  public func interval(level: Double = 0.95) -> Interval {
    let shared = Double(both) + 0.5
    let (a, b) = (Double(first - both) + 0.5, Double(second - both) + 0.5)
    let error = (1 / shared + 1 / a + 1 / b + shared / (a * b)).squareRoot()
    let factor = exp(Interval.normalPoint(level) * error)
    let seen = Double(first + second - both)
    let unseen = a * b / shared
    return Interval(
      lower: max(seen, seen - 0.5 + unseen / factor),
      upper: max(seen, seen - 0.5 + unseen * factor), level: level)
  }
}
