/// Clopper and Pearson's exact interval for a share, which covers at least as often as it says.
public enum ClopperPearson {
  /// The interval for the chance of success, after so many successes in so many independent trials.
  ///
  /// With k successes in n trials: from the α/2 point of beta(k, n − k + 1), 0 for k = 0, to the
  /// 1 − α/2 point of beta(k + 1, n − k), 1 for k = n (Clopper and Pearson, Biometrika 26, 1934).
  /// Nil without trials.
  public static func interval(successes: Int, trials: Int, level: Double = 0.95) -> Interval? {
    precondition(trials >= 0 && (0...trials).contains(successes) && level > 0 && level < 1)
    guard trials > 0 else { return nil }
    let (successes, failures) = (Double(successes), Double(trials - successes))
    let tail = (1 - level) / 2
    return Interval(
      lower: successes == 0 ? 0 : Beta(a: successes, b: failures + 1).quantile(tail),
      upper: failures == 0 ? 1 : Beta(a: successes + 1, b: failures).quantile(1 - tail),
      level: level)
  }
}
