import Glibc

/// The log-normal interval for a size of which a part was seen, so that it never falls below that.
public enum LogNormalInterval {
  /// The interval for a population size, of its estimate, its variance and what was seen.
  ///
  /// With T = N − S, the estimated number of unseen, and K = exp(z √ln(1 + V/T²)): from S + T/K to
  /// S + TK (Burnham, Anderson, White, Brownie and Pollock 1987, page 212; Chao, Biometrics 43,
  /// 1987). An estimate that equals what was seen gives an interval without width; one
  /// below it gives nil. The variance must not be negative.
  public static func interval(
    seen: Double, estimate: Double, variance: Double, level: Double = 0.95
  ) -> Interval? {
    precondition(seen >= 0 && seen.isFinite && estimate.isFinite)
    precondition(variance >= 0 && variance.isFinite)
    let unseen = estimate - seen
    guard unseen >= 0 else { return nil }
    guard unseen > 0 else { return Interval(lower: seen, upper: seen, level: level) }
    let spread = log(1 + variance / (unseen * unseen)).squareRoot()
    let factor = exp(Interval.normalPoint(level) * spread)
    return Interval(lower: seen + unseen / factor, upper: seen + unseen * factor, level: level)
  }
}
