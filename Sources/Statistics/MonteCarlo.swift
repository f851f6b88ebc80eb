/// Tests against simulated data.
public enum MonteCarlo {
  /// The one-sided p-value of a statistic that is large where the null hypothesis is wrong.
  ///
  /// (1 + #{T* ≥ T}) / (B + 1), T the observed statistic and B the number of simulated ones T*
  /// (Davison and Hinkley 1997, section 4.2): never 0, and valid for every B. A simulated statistic
  /// that misses T by a relative 10⁻⁹ or less has reached it, so that ties do not hang on a last bit.
  /// Without simulated statistics the answer is 1. None may be NaN.
  public static func p(observed: Double, simulated: [Double]) -> Double {
    precondition(!observed.isNaN && !simulated.contains(where: \.isNaN))
    let mark = observed.isFinite ? observed - 1e-9 * abs(observed) : observed
    let reached = simulated.count { $0 >= mark }
    return Double(1 + reached) / Double(simulated.count + 1)
  }
}
