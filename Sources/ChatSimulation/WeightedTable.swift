import Statistics

/// Draws places with chances in proportion to integer weights.
struct WeightedTable {
  private var sums: [Int] = []

  /// At least one weight must be positive, none may be negative.
  init(_ weights: [Int]) {
    var total = 0
    for weight in weights {
      total += weight
      sums.append(total)
    }
  }

  /// Weights after Zipf's law: the place of rank r, from 0, weighs 1 / (r + shift).
  static func zipf(_ count: Int, shift: Int) -> [Int] {
    (0..<count).map { 1_000_000 / ($0 + shift) }
  }

  func draw(_ random: inout Xoshiro256) -> Int {
    let target = random.next(below: sums[sums.count - 1])
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
