import Statistics

extension Xoshiro256 {
  /// True with a chance of so many in a thousand.
  mutating func chance(_ perMille: Int) -> Bool {
    next(below: 1000) < perMille
  }

  /// So many lower-case hexadecimal digits.
  mutating func hexadecimal(_ digits: Int) -> String {
    var text = ""
    for _ in 0..<digits { text += String(next() >> 60, radix: 16) }
    return text
  }
}
