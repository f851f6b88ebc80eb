import Glibc

/// The odds ratio that fourfold tables of several strata have in common.
///
/// Mantel and Haenszel, Journal of the National Cancer Institute 22 (1959). With the cells a, b, c, d
/// and the sum n of each stratum, R = ad/n and S = bc/n: the ratio is ΣR/ΣS. It stays consistent with
/// many small strata. Strata that cannot tell (R and S zero) count for nothing.
public struct MantelHaenszel: Hashable, Sendable {
  /// The common odds ratio: ∞ when only ΣS is zero, nil when ΣR is too.
  public let oddsRatio: Double?
  /// The standard error of the logarithm of the ratio; nil unless the ratio is above 0 and finite.
  ///
  /// Robins, Breslow and Greenland, Biometrics 42 (1986): with P = (a+d)/n and Q = (b+c)/n,
  /// variance = ΣPR/2(ΣR)² + Σ(PS+QR)/2ΣRΣS + ΣQS/2(ΣS)².
  public let standardErrorOfLogarithm: Double?
  /// The Cochran-Mantel-Haenszel statistic (Σa − ΣE)²/ΣV, χ² with one degree of freedom.
  ///
  /// E = (a+b)(a+c)/n and V = (a+b)(c+d)(a+c)(b+d)/n²(n−1). Nil when no stratum has a variance.
  public let statistic: Double?
  /// The same with Mantel and Haenszel's continuity correction, (max(0, |Σa − ΣE| − ½))²/ΣV.
  public let correctedStatistic: Double?

  /// Combines strata, which may be none or empty.
  public init(_ strata: [FourfoldTable]) {
    let terms = strata.filter { $0.total > 0 }.map(Terms.init)
    let r = terms.reduce(0) { $0 + $1.r }
    let s = terms.reduce(0) { $0 + $1.s }
    oddsRatio = r > 0 || s > 0 ? r / s : nil
    standardErrorOfLogarithm = r > 0 && s > 0 ? MantelHaenszel.standardError(terms, r, s) : nil
    let variance = terms.reduce(0) { $0 + $1.variance }
    let excess = abs(terms.reduce(0) { $0 + $1.excess })
    let corrected = max(0, excess - 0.5)
    statistic = variance > 0 ? excess * excess / variance : nil
    correctedStatistic = variance > 0 ? corrected * corrected / variance : nil
  }

  private static func standardError(_ terms: [Terms], _ r: Double, _ s: Double) -> Double {
    let same = terms.reduce(0) { $0 + $1.p * $1.r } / (2 * r * r)
    let mixed = terms.reduce(0) { $0 + $1.p * $1.s + $1.q * $1.r } / (2 * r * s)
    let other = terms.reduce(0) { $0 + $1.q * $1.s } / (2 * s * s)
    return (same + mixed + other).squareRoot()
  }

  /// The interval of the ratio, exp(ln ratio ± z · standard error); nil without a standard error.
  public func interval(level: Double = 0.95) -> Interval? {
    guard let oddsRatio, let standardErrorOfLogarithm else { return nil }
    let wald = Interval.wald(
      estimate: log(oddsRatio), standardError: standardErrorOfLogarithm, level: level)
    return Interval(lower: exp(wald.lower), upper: exp(wald.upper), level: level)
  }

  /// The p value of ``statistic``; 1 when that is nil.
  public var pValue: Double { MantelHaenszel.pValue(statistic) }

  /// The p value of ``correctedStatistic``; 1 when that is nil.
  public var correctedPValue: Double { MantelHaenszel.pValue(correctedStatistic) }

  private static func pValue(_ statistic: Double?) -> Double {
    statistic.map { min(1, 2 * Normal().probability(above: $0.squareRoot())) } ?? 1
  }

  /// What one stratum adds.
  private struct Terms {
    let r, s, p, q, excess, variance: Double

    init(_ table: FourfoldTable) {
      let (a, b) = (Double(table.both), Double(table.firstOnly))
      let (c, d) = (Double(table.secondOnly), Double(table.neither))
      let n = a + b + c + d
      (r, s) = (a * d / n, b * c / n)
      (p, q) = ((a + d) / n, (b + c) / n)
      excess = a - (a + b) * (a + c) / n
      variance = n > 1 ? (a + b) / n * (c + d) / n * (a + c) * (b + d) / (n - 1) : 0
    }
  }
}
