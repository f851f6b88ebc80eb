/// The Theil-Sen line: the median of the slopes of all pairs of points.
///
/// Theil (1950); Sen, Journal of the American Statistical Association 63 (1968). Up to 29 % of wild
/// points do not spoil it. Work and memory grow with the square of the points.
public struct TheilSen: Hashable, Sendable {
  /// The median slope, y by x.
  public let slope: Double
  /// The median of y less slope times the median of x.
  public let intercept: Double
  /// Sen's interval of the slope; nil when there are too few pairs for the level.
  ///
  /// From the M-th to the (N + 1 − M)-th of the N slopes in order, M = (N − z σ)/2 to the nearest
  /// even-rounded integer, σ² the variance of Kendall's S with ties in x and y.
  public let interval: Interval?

  /// Fits finite points, an x and a y each; nil when fewer than two x differ.
  public init?(_ x: [Double], _ y: [Double], level: Double = 0.95) {
    precondition(x.count == y.count && (x + y).allSatisfy(\.isFinite))
    precondition(level > 0 && level < 1)
    let slopes = TheilSen.slopes(x, y)
    guard let slope = TheilSen.median(slopes) else { return nil }
    self.slope = slope
    intercept = (TheilSen.median(y.sorted()) ?? 0) - slope * (TheilSen.median(x.sorted()) ?? 0)
    interval = TheilSen.interval(slopes, x, y, level)
  }

  private static func slopes(_ x: [Double], _ y: [Double]) -> [Double] {
    var slopes: [Double] = []
    for later in x.indices {
      for earlier in 0..<later where x[later] != x[earlier] {
        slopes.append((y[later] - y[earlier]) / (x[later] - x[earlier]))
      }
    }
    return slopes.sorted()
  }

  private static func median(_ sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  private static func interval(_ slopes: [Double], _ x: [Double], _ y: [Double], _ level: Double)
    -> Interval?
  {
    let ties = (MannKendall.ties(x) + MannKendall.ties(y)).map { MannKendall.spread($0) }
    let variance = max(0, Double(MannKendall.spread(x.count) - ties.reduce(0, +)) / 18)
    let reach = Interval.normalPoint(level) * variance.squareRoot()
    let first = ((Double(slopes.count) - reach) / 2).rounded(.toNearestOrEven) - 1
    let last = ((Double(slopes.count) + reach) / 2).rounded(.toNearestOrEven)
    guard first >= 0, Int(last) < slopes.count else { return nil }
    return Interval(lower: slopes[Int(first)], upper: slopes[Int(last)], level: level)
  }
}
