extension [UInt8] {
  /// Appends the digits of a number that is not negative, with zeros before it.
  mutating func append(_ value: Int, width: Int) {
    var power = 1
    for _ in 1..<width { power *= 10 }
    while value / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(value / power % 10))
      power /= 10
    }
  }

  /// Appends a text.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
