import Glibc

/// The ratio of two Poisson rates: events per exposure of a first group over those of a second.
public struct RateRatio: Hashable, Sendable {
  private let first: Int
  private let second: Int
  /// The first exposure over the second.
  private let exposures: Double

  /// Compares two groups; events must not be negative, exposures positive and finite.
  public init(events first: Int, exposure: Double, against second: Int, exposure other: Double) {
    precondition(first >= 0 && second >= 0)
    precondition(exposure > 0 && exposure.isFinite && other > 0 && other.isFinite)
    (self.first, self.second) = (first, second)
    exposures = exposure / other
  }

  /// The ratio: ∞ when only the second group has no events, nil when neither has any.
  public var estimate: Double? {
    guard first > 0 || second > 0 else { return nil }
    return Double(first) / Double(second) / exposures
  }

  /// Wald's interval on the logarithm: R exp(± z √(1/k₁ + 1/k₂)).
  ///
  /// Rothman, Greenland and Lash, Modern Epidemiology, 3rd edition 2008, chapter 14. Nil when a group
  /// has no events; ``exactInterval(level:)`` has an answer then.
  public func interval(level: Double = 0.95) -> Interval? {
    guard let estimate, first > 0, second > 0 else { return nil }
    let error = (1 / Double(first) + 1 / Double(second)).squareRoot()
    let factor = exp(Interval.normalPoint(level) * error)
    return Interval(lower: estimate / factor, upper: estimate * factor, level: level)
  }

  /// The exact interval, which covers at least as often as it says.
  ///
  /// Given all events, those of the first group are binomial with chance p = Rt/(1 + Rt), t the first
  /// exposure over the second; Clopper and Pearson's interval for p, put into R = p / (1 − p) / t
  /// (`poisson.test` of R). The upper end is ∞ when the second group has no events. Nil when neither
  /// has any.
  public func exactInterval(level: Double = 0.95) -> Interval? {
    let share = ClopperPearson.interval(successes: first, trials: first + second, level: level)
    guard let share else { return nil }
    return Interval(
      lower: share.lower / (1 - share.lower) / exposures,
      upper: share.upper / (1 - share.upper) / exposures, level: level)
  }

  /// The exact two-sided p-value of equal rates, given all events.
  ///
  /// The chance of a split that is at most as likely as the one that was seen, a relative 10⁻⁷ aside
  /// (`binom.test` of R; Przyborowski and Wilenski, Biometrika 31, 1940). 1 without events.
  public var exactP: Double {
    let null = Binomial(trials: first + second, chance: exposures / (1 + exposures))
    let limit = null.probability(of: first) * (1 + 1e-7)
    let mean = Double(first + second) * null.chance
    if Double(first) == mean { return 1 }
    return Double(first) < mean
      ? lowerTailAndUpper(null, limit, from: Int(mean.rounded(.up)))
      : upperTailAndLower(null, limit, to: Int(mean.rounded(.down)))
  }

  /// P(X ≤ first), and of the counts from the mean up those at most as likely as the limit.
  private func lowerTailAndUpper(_ null: Binomial, _ limit: Double, from mean: Int) -> Double {
    var (low, high) = (mean, null.trials + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if null.probability(of: middle) <= limit { high = middle } else { low = middle + 1 }
    }
    return min(1, null.probability(upTo: first) + null.probability(above: low - 1))
  }

  /// P(X ≥ first), and of the counts from the mean down those at most as likely as the limit.
  private func upperTailAndLower(_ null: Binomial, _ limit: Double, to mean: Int) -> Double {
    var (low, high) = (-1, mean)
    while low < high {
      let middle = high - (high - low) / 2
      if null.probability(of: middle) <= limit { low = middle } else { high = middle - 1 }
    }
    return min(1, null.probability(above: first - 1) + null.probability(upTo: low))
  }
}
