/// An estimate's replicates over resampled streams, and the intervals that they give.
///
/// Streams are drawn, not messages and not chatters: messages of one stream depend on each other.
public struct Bootstrap: Hashable, Sendable {
  /// The estimate from all streams.
  public let estimate: Double
  /// The estimates of the replicates that have one, ascending.
  public let replicates: [Double]
  /// How many replicates have no estimate; they are left out of all that follows.
  public let undefined: Int
  private let jackknife: Jackknife?

  /// Makes so many replicates of an estimate from the places of the streams that it is to use.
  ///
  /// A place that comes twice counts twice. Nil with fewer than two streams, which cannot tell how
  /// streams differ, or when the estimate from all streams is nil. An estimate must not be NaN.
  public init?(
    streams: Int, replicates count: Int, seed: Seed, estimate: ([Int]) -> Double?
  ) {
    guard streams > 1, let whole = estimate(Array(0..<streams)) else { return nil }
    let resampling = Resampling(streams: streams, seed: seed)
    let drawn = (0..<count).compactMap { estimate(resampling.places(ofReplicate: $0)) }
    self.init(
      estimate: whole, replicates: drawn, undefined: count - drawn.count,
      jackknife: Jackknife(streams: streams, estimate: estimate))
  }

  /// Takes replicates that were made elsewhere with ``Resampling``, in any order.
  public init(estimate: Double, replicates: [Double], undefined: Int = 0, jackknife: Jackknife?) {
    precondition(!estimate.isNaN && !replicates.contains(where: \.isNaN) && undefined >= 0)
    (self.estimate, self.undefined, self.jackknife) = (estimate, undefined, jackknife)
    self.replicates = replicates.sorted()
  }

  /// The standard deviation of the replicates, divisor B − 1; nil with fewer than two.
  public var standardError: Double? {
    guard replicates.count > 1 else { return nil }
    let mean = replicates.reduce(0, +) / Double(replicates.count)
    let squares = replicates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(replicates.count - 1)).squareRoot()
  }

  /// The percentile interval: from the α/2 to the 1 − α/2 quantile of the replicates.
  ///
  /// Efron and Tibshirani 1993, section 13.3; quantiles in place (B + 1)p, interpolated. Without width
  /// when all replicates are equal; nil without replicates.
  public func percentile(level: Double = 0.95) -> Interval? {
    let tail = (1 - level) / 2
    return interval(tail, 1 - tail, level)
  }

  /// The bias-corrected and accelerated interval, BCa.
  ///
  /// Efron and Tibshirani 1993, section 14.3; DiCiccio and Efron, Statistical Science 11, 1996. The
  /// quantiles are those of Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), with z the normal points of the level,
  /// z₀ = Φ⁻¹ of the share of replicates below the estimate, half of those equal to it included, and
  /// a the jackknife's acceleration. It is the percentile interval when z₀ and a are 0. Nil without
  /// replicates, with all of them on one side of the estimate, without a jackknife, or when the bias
  /// is beyond what the formula carries.
  public func accelerated(level: Double = 0.95) -> Interval? {
    guard let jackknife, let bias else { return nil }
    let point = Interval.normalPoint(level)
    let low = Bootstrap.share(bias, -point, jackknife.acceleration)
    let high = Bootstrap.share(bias, point, jackknife.acceleration)
    guard let low, let high, low <= high else { return nil }
    return interval(low, high, level)
  }

  /// z₀; nil where it is infinite or there is nothing to compare.
  private var bias: Double? {
    let margin = 1e-12 * abs(estimate)
    let below = replicates.count { $0 < estimate - margin }
    let equal = replicates.count { abs($0 - estimate) <= margin }
    let share = (Double(below) + Double(equal) / 2) / Double(replicates.count)
    return share > 0 && share < 1 ? Normal().quantile(share) : nil
  }

  private static func share(_ bias: Double, _ point: Double, _ acceleration: Double) -> Double? {
    let moved = bias + point
    let divisor = 1 - acceleration * moved
    return divisor > 0 ? Normal().probability(upTo: bias + moved / divisor) : nil
  }

  private func interval(_ low: Double, _ high: Double, _ level: Double) -> Interval? {
    guard !replicates.isEmpty else { return nil }
    return Interval(
      lower: SampleQuantile.value(low, ofSorted: replicates),
      upper: SampleQuantile.value(high, ofSorted: replicates), level: level)
  }
}
