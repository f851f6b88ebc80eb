/// Draws that use comparisons and the four basic operations only, no logarithm and no exponential:
/// the same seed gives the same numbers on every machine.
extension Xoshiro256 {
  /// A number from 0 up to but not including 1: 53 random bits.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True with a probability.
  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// An exponentially distributed number with mean 1.
  ///
  /// Von Neumann's method of descending runs (1951).
  mutating func exponential() -> Double {
    var whole = 0.0
    while true {
      let first = unit()
      var last = first
      var length = 1
      while true {
        let drawn = unit()
        if drawn >= last { break }
        last = drawn
        length += 1
      }
      if length % 2 == 1 { return whole + first }
      whole += 1
    }
  }

  /// A Poisson distributed count, by counting exponential gaps; takes time in proportion to the mean.
  mutating func poisson(_ mean: Double) -> Int {
    var count = 0
    var time = exponential()
    while time < mean {
      count += 1
      time += exponential()
    }
    return count
  }

  /// So many different integers from 0 up to but not including a bound, in random order.
  mutating func sample(_ count: Int, below bound: Int) -> [Int] {
    var all = Array(0..<bound)
    for place in 0..<min(count, bound) {
      all.swapAt(place, place + next(below: bound - place))
    }
    return Array(all.prefix(count))
  }
}
