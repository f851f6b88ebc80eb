extension Xoshiro256 {
  /// One element of a collection that is not empty, every one equally likely; one number.
  @inlinable public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }

  /// Puts elements into an order, every one equally likely.
  ///
  /// Durstenfeld's form (1964) of the Fisher-Yates shuffle, from the last place down: one number for
  /// each place but the first.
  @inlinable public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, next(below: last + 1))
    }
  }

  /// So many different integers from 0 up to but not including a bound, ascending.
  ///
  /// Every subset is equally likely. Floyd's algorithm (Bentley and Floyd, Communications of the ACM
  /// 30, 1987): one number for each member, whatever the bound. The count must be from 0 to the
  /// bound.
  public mutating func sample(_ count: Int, below bound: Int) -> [Int] {
    precondition((0...bound).contains(count))
    var chosen: Set<Int> = []
    for last in (bound - count)..<bound {
      let drawn = next(below: last + 1)
      if !chosen.insert(drawn).inserted { chosen.insert(last) }
    }
    return chosen.sorted()
  }
}
