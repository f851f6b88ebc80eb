/// Numbers as text: the same everywhere, whatever the locale.
///
/// Halves are rounded away from zero on the shortest decimal of a number, as in the tables of reports;
/// what is not finite is written `–`.
enum NumberText {
  /// The number with a fixed count of digits after the point.
  static func fixed(_ value: Double, digits: Int) -> String {
    text(value, digits) { $0.plain(decimals: digits) }
  }

  /// The number with commas between thousands and a fixed count of digits after the point.
  static func grouped(_ value: Double, digits: Int = 0) -> String {
    text(value, digits) { $0.plain(decimals: digits, grouped: true) }
  }

  /// The number with commas between thousands and the decimals that it needs, three at most.
  static func natural(_ value: Double) -> String {
    text(value, 3) { $0.plain(grouped: true) }
  }

  /// A coordinate: at most three decimals, without trailing zeros.
  static func coordinate(_ value: Double) -> String {
    text(value, 3) { $0.plain() }
  }

  /// Ten to a power of 0 or more; exact up to 22.
  static func powerOfTen(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<max(0, exponent) { value *= 10 }
    return value
  }

  private static func text(
    _ value: Double, _ digits: Int, _ write: (DecimalDigits) -> String
  ) -> String {
    value.isFinite ? write(DecimalDigits(value).rounded(decimals: digits)) : "–"
  }
}
