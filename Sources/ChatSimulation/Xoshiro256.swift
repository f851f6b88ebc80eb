/// The xoshiro256** 1.0 generator of Blackman and Vigna (2018).
///
/// Everything drawn from it is an integer, so that the same seed gives the same draws on every
/// machine.
struct Xoshiro256 {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Fills the state from SplitMix64, as the authors advise.
  init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.state = state
  }

  mutating func next() -> UInt64 {
    let result = Xoshiro256.rotate(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Xoshiro256.rotate(state.3, by: 45)
    return result
  }

  /// An integer from 0 up to but not including a bound, every one equally likely.
  ///
  /// Lemire's multiplication with rejection (2019). The bound must be positive.
  mutating func next(below bound: Int) -> Int {
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    let threshold = (0 &- range) % range
    while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    return Int(product.high)
  }

  /// An integer of a closed range, every one equally likely.
  mutating func next(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + next(below: range.count)
  }

  /// True with a chance of so many in a thousand.
  mutating func chance(_ perMille: Int) -> Bool {
    next(below: 1000) < perMille
  }

  /// One element of a collection that is not empty, every one equally likely.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }

  /// So many lower-case hexadecimal digits.
  mutating func hexadecimal(_ digits: Int) -> String {
    var text = ""
    for _ in 0..<digits { text += String(next() >> 60, radix: 16) }
    return text
  }

  private static func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}
