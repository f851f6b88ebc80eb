import Glibc

/// The effective numbers of kinds of orders 0, 1 and 2 in counts.
///
/// Hill, Ecology 54 (1973): ⁰D is the number of kinds, ¹D = exp(−Σ p ln p), ²D = 1/Σ p². Each is the
/// number of equally frequent kinds that would be as diverse; ⁰D ≥ ¹D ≥ ²D, equal when all are.
public struct HillNumbers: Equatable, Sendable {
  /// The kinds that were counted, ⁰D.
  public let richness: Int
  /// Shannon's entropy −Σ p ln p in nat.
  public let entropy: Double
  /// ¹D, the exponential of the entropy.
  public let shannon: Double
  /// ²D, the reciprocal of Simpson's concentration.
  public let simpson: Double

  /// Measures counts, none negative, of which zeros do not matter; nil when all are zero.
  public init?(_ counts: [Int]) {
    precondition(counts.allSatisfy { $0 >= 0 })
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { return nil }
    let shares = counts.filter { $0 > 0 }.sorted().map { Double($0) / total }
    richness = shares.count
    entropy = max(0, -shares.reduce(0) { $0 + $1 * log($1) })
    shannon = exp(entropy)
    simpson = 1 / shares.reduce(0) { $0 + $1 * $1 }
  }

  /// Pielou's evenness, entropy by ln richness; nil for a single kind.
  public var evenness: Double? { richness > 1 ? entropy / log(Double(richness)) : nil }
}
