/// The xoshiro256** 1.0 generator of Blackman and Vigna (2018).
///
/// The same seed gives the same draws, to the last bit, on every processor. Integers are drawn with
/// integer arithmetic. Reals use + − × ÷ √ only, which IEEE 754 rounds one way and Swift never
/// fuses, and the logarithm and exponential of ``Elementary``, because those of the C library change
/// in the last bit where the processor has fused multiplication (and with them all of libRmath).
/// Every method says how many numbers it takes, or that it takes a random number of them; nothing
/// is kept between calls but the state.
///
/// It does not conform to `RandomNumberGenerator`: what the standard library makes of a generator
/// is not promised to stay the same.
public struct Xoshiro256: Sendable {
  @usableFromInline var state: (UInt64, UInt64, UInt64, UInt64)

  /// Fills the state from ``SplitMix64``, as the authors advise.
  public init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// Starts in a given state, of which at least one word must not be zero.
  public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(state != (0, 0, 0, 0))
    self.state = state
  }

  /// The next number.
  @inlinable public mutating func next() -> UInt64 {
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
  /// Lemire's multiplication with rejection (2019); one number, seldom more. The bound must be
  /// positive.
  @inlinable public mutating func next(below bound: Int) -> Int {
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    let threshold = (0 &- range) % range
    while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    return Int(product.high)
  }

  /// An integer of a closed range, every one equally likely.
  @inlinable public mutating func next(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + next(below: range.count)
  }

  @usableFromInline static func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
    (value << count) | (value >> (64 - count))
  }
}
