/// The zero of a continuous function between two places where its signs differ.
enum RootFinding {
  /// The zero, or nil when the signs do not differ or the function has no value on the way.
  ///
  /// Regula falsi with the Illinois rule (Dowell and Jarratt, BIT 11, 1971), every third step and
  /// wherever that leaves the bracket a bisection; to 10⁻¹⁴ of the place, or of 1 near zero.
  static func root(from: Double, to: Double, of function: (Double) -> Double) -> Double? {
    let (first, last) = (function(from), function(to))
    if first == 0 { return from }
    if last == 0 { return to }
    guard first < 0 && last > 0 || first > 0 && last < 0 else { return nil }
    return narrowed((from, first), (to, last), function)
  }

  private typealias Place = (x: Double, value: Double)

  private static func narrowed(_ from: Place, _ to: Place, _ function: (Double) -> Double)
    -> Double?
  {
    var (other, latest) = (from, to)
    for iteration in 0..<400 {
      let scale = max(1, abs(other.x), abs(latest.x))
      guard abs(latest.x - other.x) > 1e-14 * scale else { break }
      let x = next(other, latest, isBisection: iteration % 3 == 2)
      let value = function(x)
      guard value != 0, !value.isNaN else { return value == 0 ? x : nil }
      let isSameSide = (value < 0) == (latest.value < 0)
      other = isSameSide ? (other.x, other.value / 2) : latest
      latest = (x, value)
    }
    return latest.x
  }

  private static func next(_ other: Place, _ latest: Place, isBisection: Bool) -> Double {
    let slope = (latest.value - other.value) / (latest.x - other.x)
    let secant = latest.x - latest.value / slope
    let isInside = secant > min(other.x, latest.x) && secant < max(other.x, latest.x)
    return isBisection || !isInside ? other.x + (latest.x - other.x) / 2 : secant
  }
}
