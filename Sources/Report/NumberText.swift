import Plot

/// How reports write numbers, in the same way in every locale.
///
/// Halves are rounded away from zero on the shortest decimal of a number; negative zero is `0`.
public enum NumberText {
  /// A count with a comma between each three digits, such as `12,345`.
  public static func count(_ value: Int) -> String {
    (value < 0 ? "-" : "") + DecimalDigits.grouped(String(value.magnitude))
  }

  /// A number with at most 6 significant digits and grouped thousands, for people.
  public static func readable(_ value: Double) -> String {
    significant(value, digits: 6, grouped: true)
  }

  /// A number with at most 9 significant digits, for programs.
  public static func exact(_ value: Double) -> String {
    significant(value, digits: 9, grouped: false)
  }

  /// A number with at most `digits` significant digits.
  ///
  /// Numbers from 1e15 on, and below 1e-5, are written as `1.5e15`; the others in plain notation.
  /// What is not finite is written as `NaN`, `Inf` and `-Inf`, which R and Python read.
  public static func significant(_ value: Double, digits: Int, grouped: Bool = false) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "Inf" }
    let rounded = DecimalDigits(value).rounded(significant: digits)
    let isPlain = (-4...15).contains(rounded.point)
    return isPlain ? rounded.plain(grouped: grouped) : rounded.scientific()
  }

  /// A number with exactly `decimals` digits after the point and grouped thousands.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return significant(value, digits: 1) }
    return DecimalDigits(value).rounded(decimals: decimals).plain(decimals: decimals, grouped: true)
  }

  /// A share from 0 to 1 as a percentage with two decimals, such as `18.25 %`.
  ///
  /// What is more than nothing never reads as nothing, and what is less than all never as all:
  /// `<0.01 %` and `>99.99 %`.
  public static func percentage(_ share: Double, decimals: Int = 2) -> String {
    guard share.isFinite else { return significant(share, digits: 1) }
    let digits = DecimalDigits(share).shifted(by: 2)
    let rounded = digits.rounded(decimals: decimals)
    let step = decimals == 0 ? "1" : "0." + String(repeating: "0", count: decimals - 1) + "1"
    let most = decimals == 0 ? "99" : "99." + String(repeating: "9", count: decimals)
    if share > 0, rounded.digits.isEmpty { return "<\(step) %" }
    if share < 1, rounded == DecimalDigits(100) { return ">\(most) %" }
    return rounded.plain(decimals: decimals, grouped: true) + " %"
  }
}
