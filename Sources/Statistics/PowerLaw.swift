import Glibc

/// A discrete power law p(x) = x^(−α)/ζ(α, m) on x ≥ m, fitted by maximum likelihood.
///
/// Clauset, Shalizi and Newman, SIAM Review 51 (2009), equations 2.4 and 3.5, the minimum m being
/// given. A line through a log-log histogram is biased and is not offered.
public struct PowerLaw: Equatable, Sendable {
  /// Why values have no fit.
  public enum Problem: Error, Hashable, Sendable {
    /// No value reaches the minimum.
    case noValues
    /// All values are the minimum, or so nearly all that the exponent is above 100.
    case unbounded
  }

  /// The exponent α > 1.
  public let exponent: Double
  /// The least value of the law.
  public let minimum: Int
  /// The values at or above the minimum.
  public let count: Int
  /// 1/√(n · d²ln ζ/dα²), from the Fisher information (equation 3.6).
  public let standardError: Double
  /// The log-likelihood of the values at or above the minimum.
  public let logLikelihood: Double
  /// The largest distance between the distributions of the values and of the law (equation 3.9).
  ///
  /// Over all integers: where a value is, and just below the next one.
  public let distance: Double

  /// Fits the values at or above a minimum of at least 1; what has no fit is thrown.
  ///
  /// The equation E ln x = mean of ln x has one solution, found to 10⁻¹³; no integers put it below
  /// an exponent of 1.02.
  public init(_ values: [Int], minimum: Int = 1) throws(Problem) {
    precondition(minimum >= 1)
    try self.init(sorted: values.filter { $0 >= minimum }.sorted(), minimum: minimum)
  }

  private init(sorted: [Int], minimum: Int) throws(Problem) {
    guard let largest = sorted.last else { throw .noValues }
    guard largest > minimum else { throw .unbounded }
    let logarithms = sorted.reduce(0) { $0 + log(Double($1)) }
    exponent = try PowerLaw.exponent(logarithms / Double(sorted.count), minimum)
    self.minimum = minimum
    count = sorted.count
    let zeta = HurwitzZeta(exponent, Double(minimum))
    standardError = 1 / (Double(count) * zeta.curvature).squareRoot()
    logLikelihood = -Double(count) * zeta.logarithm - exponent * logarithms
    distance = PowerLaw.distance(sorted, exponent, minimum)
  }

  private static func exponent(_ mean: Double, _ minimum: Int) throws(Problem) -> Double {
    func score(_ exponent: Double) -> Double {
      -HurwitzZeta(exponent, Double(minimum)).slope - mean
    }
    let excess = RootFinding.root(from: log(0.01), to: log(99)) { score(1 + exp($0)) }
    guard let excess else { throw .unbounded }
    return 1 + exp(excess)
  }

  private static func distance(_ sorted: [Int], _ exponent: Double, _ minimum: Int) -> Double {
    let whole = HurwitzZeta(exponent, Double(minimum)).logarithm
    func gap(_ index: Int, _ value: Double) -> Double {
      let tail = exp(HurwitzZeta(exponent, value).logarithm - whole)
      return abs(Double(index) / Double(sorted.count) - 1 + tail)
    }
    let last = sorted.count - 1
    return sorted.indices.reduce(0) { largest, index in
      let value = Double(sorted[index])
      let isFirst = index == 0 || sorted[index - 1] < sorted[index]
      let isLast = index == last || sorted[index + 1] > sorted[index]
      let before = isFirst ? gap(index, value) : 0
      return max(largest, before, isLast ? gap(index + 1, value + 1) : 0)
    }
  }

  /// The chance of a value at or above another: ζ(α, x)/ζ(α, m), 1 up to the minimum.
  public func upperTail(_ value: Int) -> Double {
    guard value > minimum else { return 1 }
    return exp(
      HurwitzZeta(exponent, Double(value)).logarithm
        - HurwitzZeta(exponent, Double(minimum)).logarithm)
  }

  /// The chance of one value; zero below the minimum.
  public func probability(of value: Int) -> Double {
    guard value >= minimum else { return 0 }
    return exp(
      -exponent * log(Double(value)) - HurwitzZeta(exponent, Double(minimum)).logarithm)
  }

  /// Wald's interval of the exponent, exponent ± z · standard error.
  public func interval(level: Double = 0.95) -> Interval {
    .wald(estimate: exponent, standardError: standardError, level: level)
  }
}
