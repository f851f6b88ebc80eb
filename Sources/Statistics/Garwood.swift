/// Garwood's exact interval for the mean of a Poisson distributed count, or for a rate.
public enum Garwood {
  /// The interval for a rate per unit of exposure, after so many events.
  ///
  /// With k events in an exposure t: from χ²(α/2; 2k) / 2t, 0 for k = 0, to χ²(1 − α/2; 2k + 2) / 2t
  /// (Garwood, Biometrika 28, 1936); it covers at least as often as it says. An exposure of 1 gives
  /// the interval for the mean. The exposure must be positive and finite.
  public static func interval(events: Int, exposure: Double = 1, level: Double = 0.95) -> Interval {
    precondition(events >= 0 && exposure > 0 && exposure.isFinite && level > 0 && level < 1)
    let tail = (1 - level) / 2
    let twice = 2 * Double(events)
    let lower = events == 0 ? 0 : ChiSquared(degreesOfFreedom: twice).quantile(tail)
    let upper = ChiSquared(degreesOfFreedom: twice + 2).quantile(1 - tail)
    return Interval(lower: lower / (2 * exposure), upper: upper / (2 * exposure), level: level)
  }
}
