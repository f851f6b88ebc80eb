/// The decimal digits of a finite number, rounded without binary error.
///
/// The digits come from `Double.description`, the shortest decimal that reads back as the same
/// number; halves are rounded away from zero on those digits, as a person would on paper.
package struct DecimalDigits: Equatable {
  /// Whether the number is below zero; zero is never negative.
  private(set) var isNegative: Bool
  /// The digits, 0 to 9, without leading or trailing zeros; empty for zero.
  package private(set) var digits: [UInt8]
  /// Where the decimal point stands, counted from before the first digit.
  package private(set) var point: Int

  /// Takes a finite number apart.
  package init(_ value: Double) {
    precondition(value.isFinite, "only finite numbers have digits")
    let text = value.magnitude.description.utf8
    let parts = text.split(separator: UInt8(ascii: "e"), maxSplits: 1)
    let halves = parts[0].split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let exponent = parts.count == 2 ? Int(String(Substring(parts[1]))) ?? 0 : 0
    isNegative = value < 0
    digits = halves.joined().map { $0 - UInt8(ascii: "0") }
    point = halves[0].count + exponent
    trim()
  }

  /// The number times a power of ten.
  package func shifted(by places: Int) -> DecimalDigits {
    var result = self
    if !digits.isEmpty { result.point += places }
    return result
  }

  /// The number with at most `count` significant digits.
  package func rounded(significant count: Int) -> DecimalDigits {
    keeping(count)
  }

  /// The number with at most `count` digits after the point.
  package func rounded(decimals count: Int) -> DecimalDigits {
    keeping(point + count)
  }

  /// The number in plain notation, with at least `decimals` digits after the point.
  package func plain(decimals: Int = 0, grouped: Bool = false) -> String {
    let whole = (0..<max(point, 1)).map { digit(at: min(point, 1) - 1 + $0) }
    let last = max(digits.count, point + decimals)
    let fraction = point < last ? (point..<last).map { digit(at: $0) } : []
    let sign = isNegative ? "-" : ""
    let front = DecimalDigits.text(whole)
    let body = grouped ? DecimalDigits.grouped(front) : front
    return sign + body + (fraction.isEmpty ? "" : "." + DecimalDigits.text(fraction))
  }

  /// The number as `d.ddde21` or `d.ddde-7`.
  package func scientific() -> String {
    let mantissa = DecimalDigits(isNegative: isNegative, digits: digits, point: 1)
    return mantissa.plain() + "e" + String(point - 1)
  }

  /// Puts a comma between each three digits.
  package static func grouped(_ digits: String) -> String {
    var result: [UInt8] = []
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private init(isNegative: Bool, digits: [UInt8], point: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.point = point
    trim()
  }

  private func digit(at index: Int) -> UInt8 {
    digits.indices.contains(index) ? digits[index] : 0
  }

  private func keeping(_ count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    guard count >= 0 else { return DecimalDigits(isNegative: false, digits: [], point: 0) }
    // A zero in front takes the carry of 9.99.
    var kept = [0] + digits.prefix(count)
    if digits[count] >= 5 {
      var index = kept.count - 1
      while kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      kept[index] += 1
    }
    return DecimalDigits(isNegative: isNegative, digits: kept, point: point + 1)
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  private static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
