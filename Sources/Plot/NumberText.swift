/// Numbers as text: the same everywhere, whatever the locale.
enum NumberText {
  /// The number with a fixed count of digits after the point; halves are rounded away from zero.
  ///
  /// `digits` is 0 to 9. Minus zero is written `0`; what is not finite is written `–`.
  static func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "–" }
    let scaled = (value.magnitude * powerOfTen(digits)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return value.description }
    let number = Int64(scaled)
    let sign = value < 0 && number != 0 ? "-" : ""
    guard digits > 0 else { return sign + String(number) }
    let text = String(number)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// The number with commas between thousands and a fixed count of digits after the point.
  static func grouped(_ value: Double, digits: Int = 0) -> String {
    let text = fixed(value, digits: digits)
    let whole = text.prefix { $0 != "." }
    guard whole.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }) else { return text }
    let sign = whole.hasPrefix("-") ? "-" : ""
    var groups: [Substring] = []
    var rest = whole.dropFirst(sign.utf8.count)
    while rest.utf8.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return sign + ([rest] + groups).joined(separator: ",") + text.dropFirst(whole.count)
  }

  /// The number with commas between thousands and the decimals that it needs, three at most.
  static func natural(_ value: Double) -> String {
    let decimals = coordinate(value).split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return grouped(value, digits: decimals)
  }

  /// A coordinate: at most three decimals, without trailing zeros.
  static func coordinate(_ value: Double) -> String {
    var text = fixed(value, digits: 3)[...]
    guard text.contains(".") else { return String(text) }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" ? "0" : String(text)
  }

  /// Ten to a power of 0 or more; exact up to 22.
  static func powerOfTen(_ exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<max(0, exponent) { value *= 10 }
    return value
  }
}
