import Glibc

/// The logarithm of the Hurwitz zeta function ζ(s, q) = Σ_{k≥0} (q + k)^(−s), with derivatives by s.
///
/// Euler-Maclaurin summation (NIST Digital Library of Mathematical Functions, section 25.11): the first
/// N terms one by one, and with a = q + N the rest as a^(1−s)/(s−1) + a^(−s)/2 + Σ_{j≤12} B₂ⱼ/(2j)! ·
/// s(s+1)⋯(s+2j−2) · a^(−s−2j+1). N is the least that makes a ≥ 12 + s/2, where the first term left
/// out, which bounds the error, is below 10⁻¹⁵ of the sum. All is relative to q^(−s), so that large s
/// does not underflow. libRmath has no zeta function.
public struct HurwitzZeta: Equatable, Sendable {
  /// ln ζ(s, q).
  public let logarithm: Double
  /// The derivative of the logarithm by s.
  public let slope: Double
  /// The second derivative of the logarithm by s; positive.
  public let curvature: Double

  /// B₂ⱼ by its numerator and denominator, for j from 1 (the same library, section 24.2).
  static let bernoulli: [(Double, Double)] = [
    (1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66), (-691, 2730), (7, 6), (-3617, 510),
    (43867, 798), (-174_611, 330), (854_513, 138), (-236_364_091, 2730),
  ]

  /// Evaluates at 1 < s ≤ 1,000 and q > 0.
  ///
  /// The relative error of ζ is below 10⁻¹³; near s = 1, where ζ ≈ 1/(s − 1), it is that of s − 1.
  public init(_ s: Double, _ q: Double) {
    precondition(s > 1 && s <= 1000 && q > 0 && q.isFinite)
    var sum = Sum()
    let count = Int(max(0, (12 + s / 2 - q).rounded(.up)))
    for k in 0..<count { sum.add(1, -s * log1p(Double(k) / q), -log1p(Double(k) / q), 0) }
    let place = q + Double(count)
    let ratio = log1p(Double(count) / q)
    let power = -s * ratio
    sum.add(place / (s - 1), power, -ratio - 1 / (s - 1), 1 / ((s - 1) * (s - 1)))
    sum.add(0.5, power, -ratio, 0)
    HurwitzZeta.addCorrections(&sum, s, place, power, -ratio)
    logarithm = log(sum.value) - s * log(q)
    slope = sum.first / sum.value - log(q)
    curvature = sum.second / sum.value - (sum.first / sum.value) * (sum.first / sum.value)
  }

  private static func addCorrections(
    _ sum: inout Sum, _ s: Double, _ place: Double, _ power: Double, _ slope: Double
  ) {
    var factor = s / place / 2
    var (first, second) = (slope + 1 / s, -1 / (s * s))
    for (index, number) in bernoulli.enumerated() {
      sum.add(number.0 / number.1 * factor, power, first, second)
      for order in [2 * index + 1, 2 * index + 2] {
        let next = s + Double(order)
        factor *= next / place / Double(order + 2)
        first += 1 / next
        second -= 1 / (next * next)
      }
    }
  }

  /// A sum of terms c · exp(e), with the sums of their derivatives.
  private struct Sum {
    var value = 0.0
    var first = 0.0
    var second = 0.0

    /// Adds a term by the first and second derivative of its logarithm.
    mutating func add(_ factor: Double, _ exponent: Double, _ first: Double, _ second: Double) {
      let term = factor * exp(exponent)
      value += term
      self.first += term * first
      self.second += term * (first * first + second)
    }
  }
}
