/// An interval that is meant to hold a true value with a stated confidence.
public struct Interval: Hashable, Sendable {
  /// The lower end; may be −∞.
  public let lower: Double
  /// The upper end, not below the lower one; may be ∞.
  public let upper: Double
  /// The confidence that is stated, between 0 and 1.
  public let level: Double

  /// Makes an interval; the ends must be in order, the level between 0 and 1.
  public init(lower: Double, upper: Double, level: Double) {
    precondition(lower <= upper && level > 0 && level < 1)
    (self.lower, self.upper, self.level) = (lower, upper, level)
  }

  /// Whether a value is inside or at an end.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The normal distribution's two-sided point: 1.96 for a level of 0.95.
  static func normalPoint(_ level: Double) -> Double {
    precondition(level > 0 && level < 1)
    return -Normal().quantile((1 - level) / 2)
  }
}
