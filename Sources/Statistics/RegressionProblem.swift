/// Why counts have no regression fit.
public enum RegressionProblem: Error, Hashable, Sendable {
  /// There are no observations.
  case noObservations
  /// A predictor or an offset of this row (from 0) is infinite or not a number.
  case notFinite(row: Int)
  /// This column of the design (from 0) is, to rounding, a sum of the columns before it.
  case dependentColumn(Int)
  /// The likelihood grows as a coefficient goes to infinity: all counts are zero, or all of one group.
  case unbounded
  /// No maximum was reached after this many iterations.
  case notConverged(iterations: Int)
}
