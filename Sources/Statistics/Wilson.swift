/// Wilson's score interval for a share.
public enum Wilson {
  /// The interval for the chance of success, after so many successes in so many independent trials.
  ///
  /// With p = successes / trials and z the normal two-sided point: (p + z²/2n ± z √(p(1 − p)/n +
  /// z²/4n²)) / (1 + z²/n), without continuity correction (Wilson 1927; Newcombe, Statistics in
  /// Medicine 17, 1998, method 3). No success gives a lower end of exactly 0, successes only an
  /// upper end of exactly 1. Nil without trials, which tell nothing.
  public static func interval(successes: Int, trials: Int, level: Double = 0.95) -> Interval? {
    precondition(trials >= 0 && (0...trials).contains(successes))
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let z = Interval.normalPoint(level)
    let middle = share + z * z / (2 * n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let whole = 1 + z * z / n
    return Interval(
      lower: successes == 0 ? 0 : (middle - half) / whole,
      upper: successes == trials ? 1 : (middle + half) / whole, level: level)
  }
}
