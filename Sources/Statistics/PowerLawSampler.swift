import Glibc

/// Draws values of a discrete power law.
///
/// Inversion with one number a value: the least x with P(X > x) ≤ 1 − U, from a table of the first
/// values, beyond it by doubling and halving (Clauset, Shalizi and Newman 2009, appendix D). Values
/// above 2⁵² are given as 2⁵².
public struct PowerLawSampler: Sendable {
  private let law: PowerLaw
  private let tails: [Double]

  private static let largest = 1 << 52

  /// Makes a sampler of a law.
  public init(_ law: PowerLaw) {
    self.law = law
    tails = (0..<512).map { law.upperTail(law.minimum + $0 + 1) }
  }

  /// The next value; one number of the generator.
  public func next(_ generator: inout Xoshiro256) -> Int {
    let chance = 1 - generator.uniform()
    let place = firstIndex(0, tails.count) { tails[$0] < chance }
    guard place == tails.count else { return law.minimum + place }
    var upper = law.minimum + tails.count
    while upper < PowerLawSampler.largest, law.upperTail(upper + 1) >= chance { upper *= 2 }
    guard upper < PowerLawSampler.largest else { return PowerLawSampler.largest }
    return firstIndex(upper / 2, upper) { law.upperTail($0 + 1) < chance }
  }

  /// The least index of a range at which a condition holds, that holds from there on; else its end.
  private func firstIndex(_ from: Int, _ to: Int, _ holds: (Int) -> Bool) -> Int {
    var (lower, upper) = (from, to)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if holds(middle) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
