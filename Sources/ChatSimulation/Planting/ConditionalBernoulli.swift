import Statistics

/// Sets of a given size: each has a chance in proportion to the product of its members' weights.
///
/// Chen, Dempster and Liu (1994): P(S | |S| = r) = product of w_i over S / e_r(w), where e_r is the
/// elementary symmetric polynomial.
struct ConditionalBernoulli: Sendable {
  /// The weights, none negative.
  let weights: [Double]
  /// `tails[k][r]`: e_r of the weights from place k on.
  private let tails: [[Double]]

  /// Prepares sets up to a size.
  init(weights: [Double], size: Int) {
    self.weights = weights
    var tails = [[1] + [Double](repeating: 0, count: size)]
    for weight in weights.reversed() {
      tails.append(ConditionalBernoulli.adding(weight, to: tails[tails.count - 1]))
    }
    self.tails = tails.reversed()
  }

  /// e_r of all weights: positive when a set of that size exists.
  func total(_ size: Int) -> Double { tails[0][size] }

  /// A set of a size, as ascending places; such a set must exist.
  func draw(_ size: Int, _ random: inout Xoshiro256) -> [Int] {
    var chosen: [Int] = []
    for place in weights.indices where chosen.count < size {
      let left = size - chosen.count
      let share = weights[place] * tails[place + 1][left - 1] / tails[place][left]
      if random.uniform() < share { chosen.append(place) }
    }
    return chosen
  }

  /// The chance of each place to be in a set of a size.
  func inclusion(_ size: Int) -> [Double] {
    guard size > 0 else { return weights.map { _ in 0 } }
    var head = [1] + [Double](repeating: 0, count: size - 1)
    return weights.indices.map { place in
      let rest = (0..<size).reduce(0) { $0 + head[$1] * tails[place + 1][size - 1 - $1] }
      head = ConditionalBernoulli.adding(weights[place], to: head)
      return weights[place] * rest / total(size)
    }
  }

  /// The chance of two places to be together in a set of a size.
  func inclusion(_ first: Int, _ second: Int, _ size: Int) -> Double {
    guard size > 1 else { return 0 }
    var sums = [1] + [Double](repeating: 0, count: size - 2)
    for place in weights.indices where place != first && place != second {
      sums = ConditionalBernoulli.adding(weights[place], to: sums)
    }
    let rest = sums[size - 2]
    return weights[first] * weights[second] * rest / total(size)
  }

  private static func adding(_ weight: Double, to sums: [Double]) -> [Double] {
    var result = sums
    for size in sums.indices.dropFirst() { result[size] = sums[size] + weight * sums[size - 1] }
    return result
  }
}
