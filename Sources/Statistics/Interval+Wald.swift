extension Interval {
  /// Wald's interval: estimate ± z · standard error, z the normal point of the level.
  static func wald(estimate: Double, standardError: Double, level: Double) -> Interval {
    let reach = normalPoint(level) * standardError
    return Interval(lower: estimate - reach, upper: estimate + reach, level: level)
  }
}
