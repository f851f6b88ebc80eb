/// The natural logarithm and exponential in arithmetic that rounds alike on every processor.
///
/// The C library picks variants with fused multiplication at run time, whose last bit differs.
/// Draws cannot bear that: one bit can turn a rejection and shift all that follows. These are the
/// algorithms of fdlibm 5.3 (Sun Microsystems, 1993; `e_log.c` and `e_exp.c`), with an error below
/// one unit in the last place.
enum Elementary {
  private static let log2High = 6.93147180369123816490e-01
  private static let log2Low = 1.90821492927058770002e-10

  /// ln x for finite x > 0.
  ///
  /// With x = 2ᵏ(1 + f), √½ < 1 + f ≤ √2, s = f / (2 + f): ln(1 + f) = f − f²/2 + s(f²/2 + R(s²)), R
  /// a minimax polynomial of degree seven.
  static func log(_ x: Double) -> Double {
    let isUpper = x.significand > 1.4142135623730951
    let exponent = Double(isUpper ? x.exponent + 1 : x.exponent)
    let f = (isUpper ? x.significand / 2 : x.significand) - 1
    let half = 0.5 * f * f
    let s = f / (2 + f)
    let z = s * s
    let correction = s * (half + logarithmRemainder(z, z * z)) + exponent * log2Low
    return correction - half + f + exponent * log2High
  }

  private static func logarithmRemainder(_ z: Double, _ w: Double) -> Double {
    let even =
      3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01)
    let odd =
      6.666666666666735130e-01
      + w
      * (2.857142874366239149e-01
        + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01))
    return z * odd + w * even
  }

  /// eˣ for x ≤ 700; zero below −745.
  ///
  /// With x = k ln 2 + r, |r| ≤ ½ ln 2, c = r − r²P(r²): eˣ = 2ᵏ(1 + r + rc / (2 − c)), P a minimax
  /// polynomial of degree four.
  static func exp(_ x: Double) -> Double {
    guard x >= -746 else { return 0 }
    let exponent = (x * 1.44269504088896338700).rounded()
    let high = x - exponent * log2High
    let low = exponent * log2Low
    let r = high - low
    let c = r - r * r * exponentialRemainder(r * r)
    let significand = 1 + (r * c / (2 - c) - low + high)
    return Double(sign: .plus, exponent: Int(exponent), significand: significand)
  }

  private static func exponentialRemainder(_ square: Double) -> Double {
    let high =
      6.61375632143793436117e-05 + square
      * (-1.65339022054652515390e-06 + square * 4.13813679705723846039e-08)
    return 1.66666666666666019037e-01 + square * (-2.77777777770155933842e-03 + square * high)
  }
}
