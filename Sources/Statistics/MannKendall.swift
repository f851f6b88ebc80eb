/// The Mann-Kendall test of a monotone trend in a series.
///
/// Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods (1975). S = Σ_{i<j} sgn(yⱼ − yᵢ);
/// without a trend and with independent values it has the mean 0 and the variance
/// [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18, t the sizes of groups of equal values. Values that depend on
/// the ones before them make it find trends that are not there. The normal approximation is good
/// from about ten values.
public struct MannKendall: Hashable, Sendable {
  /// S, rising pairs less falling pairs.
  public let s: Int
  /// The variance of S without a trend, for ties too.
  public let variance: Double
  /// (S − sgn S)/√variance, with the continuity correction; zero when the variance is.
  public let z: Double
  /// The two-sided p value of z under the normal distribution; 1 when S is zero.
  public let pValue: Double
  /// Kendall's τ_b, S/√((N − tied pairs) N) with N = n(n−1)/2; nil when all values are equal.
  public let tau: Double?

  /// Tests values in the order of time, none of them not a number.
  ///
  /// No value, one value or equal values have S = 0, z = 0, p = 1 and no τ.
  public init(_ series: [Double]) {
    precondition(series.allSatisfy { !$0.isNaN })
    s = MannKendall.score(series)
    let ties = MannKendall.ties(series)
    let n = series.count
    let pairs = n * (n - 1) / 2
    let tied = ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let spread = MannKendall.spread(n) - ties.reduce(0) { $0 + MannKendall.spread($1) }
    variance = Double(spread) / 18
    z = spread > 0 ? Double(s - s.signum()) / variance.squareRoot() : 0
    pValue = min(1, 2 * Normal().probability(above: abs(z)))
    tau = pairs > tied ? Double(s) / (Double(pairs - tied) * Double(pairs)).squareRoot() : nil
  }

  private static func score(_ series: [Double]) -> Int {
    series.indices.reduce(0) { sum, later in
      series[..<later].reduce(sum) { $0 + ($1 < series[later] ? 1 : $1 > series[later] ? -1 : 0) }
    }
  }

  static func spread(_ n: Int) -> Int { n * (n - 1) * (2 * n + 5) }

  /// The sizes of the groups of equal values.
  static func ties(_ values: [Double]) -> [Int] {
    let sorted = values.sorted()
    var sizes: [Int] = []
    for place in sorted.indices {
      if place > 0, sorted[place] == sorted[place - 1] {
        sizes[sizes.count - 1] += 1
      } else {
        sizes.append(1)
      }
    }
    return sizes
  }
}
