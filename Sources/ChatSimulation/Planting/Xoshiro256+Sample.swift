import Statistics

extension Xoshiro256 {
  /// So many different integers from 0 up to but not including a bound, in random order.
  mutating func shuffledSample(_ count: Int, below bound: Int) -> [Int] {
    var drawn = sample(count, below: bound)
    shuffle(&drawn)
    return drawn
  }
}
