import Glibc

/// Zipf's law p(r) = r^(−s)/H(V, s) over the ranks 1 to V, fitted to ranked frequencies.
///
/// Maximum likelihood given the V kinds that were seen: maximises −s Σ f(r) ln r − N ln Σ r^(−s)
/// (Zipf's exponent for a finite vocabulary; Clauset, Shalizi and Newman 2009 show why a line through
/// log ranks and log frequencies is biased). Ranks that come from the same data are sorted by chance
/// too, which adds a bias upwards when many frequencies are small.
public struct ZipfRanks: Equatable, Sendable {
  /// Why frequencies have no fit.
  public enum Problem: Error, Hashable, Sendable {
    /// No frequency is positive.
    case noFrequencies
    /// Only one is: any exponent fits.
    case singleRank
  }

  /// The exponent s; zero when all frequencies are equal.
  public let exponent: Double
  /// 1/√(N Var ln r), from the Fisher information.
  public let standardError: Double
  /// The log-likelihood of the ranks, Σ f(r) ln p(r).
  public let logLikelihood: Double
  /// V, the kinds with a positive frequency.
  public let kinds: Int
  /// N, the sum of all frequencies.
  public let total: Int

  /// Fits frequencies in any order, none negative; zeros are left out, what has no fit is thrown.
  public init(_ frequencies: [Int]) throws(Problem) {
    precondition(frequencies.allSatisfy { $0 >= 0 })
    let ranked = frequencies.filter { $0 > 0 }.sorted(by: >)
    guard !ranked.isEmpty else { throw .noFrequencies }
    guard ranked.count > 1 else { throw .singleRank }
    let logarithms = ranked.indices.map { log(Double($0 + 1)) }
    let total = ranked.reduce(0, +)
    let mean = zip(ranked, logarithms).reduce(0) { $0 + Double($1.0) * $1.1 } / Double(total)
    exponent = ZipfRanks.exponent(mean: mean, logarithms)
    let moments = ZipfRanks.moments(exponent, logarithms)
    standardError = 1 / (Double(total) * moments.variance).squareRoot()
    logLikelihood = -Double(total) * (exponent * mean + log(moments.sum))
    kinds = ranked.count
    self.total = total
  }

  private static func exponent(mean: Double, _ logarithms: [Double]) -> Double {
    func score(_ exponent: Double) -> Double { moments(exponent, logarithms).mean - mean }
    var upper = 1.0
    while score(upper) > 0 { upper *= 2 }
    guard score(0) > 1e-12 * mean else { return 0 }
    return RootFinding.root(from: 0, to: upper, of: score) ?? 0
  }

  /// H(V, s), and the mean and variance of ln r under the law.
  private static func moments(_ exponent: Double, _ logarithms: [Double])
    -> (sum: Double, mean: Double, variance: Double)
  {
    let weights = logarithms.map { exp(-exponent * $0) }
    let sum = weights.reversed().reduce(0, +)
    let mean = zip(weights, logarithms).reduce(0) { $0 + $1.0 * $1.1 } / sum
    let variance =
      zip(weights, logarithms).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) } / sum
    return (sum, mean, variance)
  }

  /// Wald's interval of the exponent, exponent ± z · standard error.
  public func interval(level: Double = 0.95) -> Interval {
    .wald(estimate: exponent, standardError: standardError, level: level)
  }
}
