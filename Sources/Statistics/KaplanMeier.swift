import Glibc

/// The Kaplan-Meier estimate of how long something lasts, with delayed entry.
///
/// S(t) = Π_{tᵢ ≤ t} (1 − dᵢ/nᵢ) (Kaplan and Meier, Journal of the American Statistical Association
/// 53, 1958), nᵢ the subjects at risk at tᵢ: entry < tᵢ ≤ exit, so that those who were first seen
/// late count from then on (left truncation; Klein and Moeschberger, Survival Analysis, 2003,
/// section 4.6). Ignoring the entry overestimates survival. A loss at a time of events is at risk.
public struct KaplanMeier: Equatable, Sendable {
  /// One subject under observation.
  public struct Subject: Hashable, Sendable {
    /// After which time it is observed; −∞ when from its start.
    public let entry: Double
    /// Until when it is observed.
    public let exit: Double
    /// Whether it ended at its exit, rather than being lost to sight.
    public let isEvent: Bool

    /// Makes a subject.
    public init(entry: Double = -.infinity, exit: Double, isEvent: Bool) {
      self.entry = entry
      self.exit = exit
      self.isEvent = isEvent
    }
  }

  /// A time with events.
  public struct Step: Equatable, Sendable {
    /// When.
    public let time: Double
    /// The subjects at risk.
    public let atRisk: Int
    /// The subjects that ended.
    public let events: Int
    /// S(time).
    public let survival: Double
    /// Greenwood's standard error of S: S √(Σ d/(n(n − d))); nil when S is zero.
    public let standardError: Double?
    /// The log-log interval of S; nil when S is zero.
    public let interval: Interval?
  }

  /// The times with events, ascending; empty without an event.
  public let steps: [Step]
  /// The subjects left out: exit not after entry, or a time that is not a number.
  public let leftOut: Int
  /// When everyone then at risk ended though others were seen later; S is zero from there on.
  ///
  /// It happens with delayed entry, when the first risk sets are small, and the estimate is then of
  /// no use: start at a later time, for those who last until then.
  public let collapse: Double?

  /// Estimates from subjects, with intervals of a level between 0 and 1.
  ///
  /// The interval is exp(−exp(ln(−ln S) ± z σ/|ln S|)), σ² = Σ d/(n(n − d)) (Kalbfleisch and Prentice,
  /// The Statistical Analysis of Failure Time Data, 2002, section 1.4), which stays within 0 and 1.
  public init(_ subjects: [Subject], level: Double = 0.95) {
    precondition(level > 0 && level < 1)
    let kept = subjects.filter { $0.exit > $0.entry }
    leftOut = subjects.count - kept.count
    steps = KaplanMeier.steps(kept, level: level)
    let last = steps.first { $0.survival == 0 }
    collapse = last.flatMap { last in kept.contains { $0.exit > last.time } ? last.time : nil }
  }

  private static func steps(_ subjects: [Subject], level: Double) -> [Step] {
    let entries = subjects.map(\.entry).sorted()
    let exits = subjects.map(\.exit).sorted()
    let ends = Dictionary(grouping: subjects.filter(\.isEvent), by: \.exit).mapValues(\.count)
    var (entered, left) = (0, 0)
    var (survival, variance) = (1.0, 0.0)
    return ends.sorted { $0.key < $1.key }.map { time, events in
      while entered < entries.count, entries[entered] < time { entered += 1 }
      while exits[left] < time { left += 1 }
      let (n, d) = (Double(entered - left), Double(events))
      survival *= (n - d) / n
      variance += d / (n * (n - d))
      return step(time, entered - left, events, survival, variance, level)
    }
  }

  private static func step(
    _ time: Double, _ atRisk: Int, _ events: Int, _ survival: Double, _ variance: Double,
    _ level: Double
  ) -> Step {
    let isPositive = survival > 0
    return Step(
      time: time, atRisk: atRisk, events: events, survival: survival,
      standardError: isPositive ? survival * variance.squareRoot() : nil,
      interval: isPositive ? logLog(survival, variance, level) : nil)
  }

  private static func logLog(_ survival: Double, _ variance: Double, _ level: Double) -> Interval {
    let hazard = -log(survival)
    let reach = Interval.normalPoint(level) * variance.squareRoot() / hazard
    return Interval(
      lower: exp(-hazard * exp(reach)), upper: exp(-hazard * exp(-reach)), level: level)
  }

  /// The last step at or before a time; nil before the first event.
  public func step(at time: Double) -> Step? {
    steps.last { $0.time <= time }
  }

  /// S(time): 1 before the first event, and the last step's value from there on.
  public func survival(at time: Double) -> Double {
    step(at: time)?.survival ?? 1
  }

  /// The first time by which at least this share, above 0 and up to 1, has ended; nil when none.
  ///
  /// The median is at 0.5. A margin of 10⁻⁹ on S keeps rounding from deciding.
  public func time(ended share: Double) -> Double? {
    precondition(share > 0 && share <= 1)
    return steps.first { $0.survival <= 1 - share + 1e-9 }?.time
  }

  /// The mean time before a limit, ∫₀^limit S(t) dt, for times from 0 (the restricted mean).
  public func mean(until limit: Double) -> Double {
    precondition(limit >= 0 && limit.isFinite)
    var (sum, from, survival) = (0.0, 0.0, 1.0)
    for step in steps where step.time < limit {
      sum += survival * max(0, step.time - from)
      (from, survival) = (max(from, step.time), step.survival)
    }
    return sum + survival * (limit - from)
  }
}
