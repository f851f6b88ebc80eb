import CRmath
import Glibc

/// What smaller and larger samples of the same kinds would show: coverage and Hill numbers.
///
/// Chao and Jost, Ecology 93 (2012); Chao, Gotelli, Hsieh, Sander, Ma, Colwell and Ellison,
/// Ecological Monographs 84 (2014), with the formulas of their program iNEXT for the Shannon number.
/// Compare samples at equal coverage, not at equal size. n is the sum of counts, f₁ and f₂ the kinds
/// counted once and twice. Orders 0 and 1 are lower bounds beyond the sample; trust them up to 2n.
public struct Rarefaction: Equatable, Sendable {
  /// Which effective number of kinds.
  public enum Order: Int, CaseIterable, Sendable {
    /// Order 0, the number of kinds.
    case richness = 0
    /// Order 1, the exponential of Shannon's entropy.
    case shannon = 1
    /// Order 2, the reciprocal of Simpson's concentration.
    case simpson = 2
  }

  /// n, the sum of the counts; at least 1.
  public let size: Int

  /// The distinct positive counts, ascending, and the kinds that have each.
  private let tally: [(count: Int, kinds: Int)]
  private let once: Double
  private let twice: Double

  /// Takes counts, none negative, of which zeros do not matter; nil when all are zero.
  public init?(_ counts: [Int]) {
    precondition(counts.allSatisfy { $0 >= 0 })
    let kinds = Dictionary(grouping: counts.filter { $0 > 0 }) { $0 }.mapValues(\.count)
    guard !kinds.isEmpty else { return nil }
    tally = kinds.sorted { $0.key < $1.key }.map { (count: $0.key, kinds: $0.value) }
    size = tally.reduce(0) { $0 + $1.count * $1.kinds }
    once = Double(kinds[1] ?? 0)
    twice = Double(kinds[2] ?? 0)
  }

  /// Equal when the counts are, in any order.
  public static func == (one: Rarefaction, other: Rarefaction) -> Bool {
    one.tally.elementsEqual(other.tally, by: ==)
  }

  private var total: Double { Double(size) }

  /// The share of what is unseen after n that n − 1 leaves unseen: (n−1)f₁/((n−1)f₁ + 2f₂).
  ///
  /// With f₂ = 0 from the bias-corrected form, (n−1)(f₁−1)/((n−1)(f₁−1) + 2); 0 when f₁ is 0 too.
  private var shortfall: Double {
    if twice > 0 { return (total - 1) * once / ((total - 1) * once + 2 * twice) }
    let pairs = (total - 1) * max(0, once - 1)
    return pairs / (pairs + 2)
  }

  /// Chao's lower bound of the kinds not seen, (n−1)/n · f₁²/(2f₂), or f₁(f₁−1)/2 when f₂ is 0.
  private var unseen: Double {
    (total - 1) / total * (twice > 0 ? once * once / (2 * twice) : once * (once - 1) / 2)
  }

  /// The estimated share of all uses that belongs to kinds seen in a sample of a size.
  ///
  /// At n it is 1 − f₁/n · A with A = (n−1)f₁/((n−1)f₁ + 2f₂); below, 1 − Σ x/n · C(n−x, m)/C(n−1, m);
  /// above, 1 − f₁/n · A^(m−n+1). Between whole sizes linear below n. From 0 at size 0.
  public func coverage(at size: Double) -> Double {
    precondition(size >= 0 && size.isFinite)
    if size >= total { return 1 - once / total * pow(shortfall, size - total + 1) }
    return between(size) { wholeCoverage($0) }
  }

  private func wholeCoverage(_ m: Int) -> Double {
    guard m < size else { return 1 - once / total * shortfall }
    return 1
      - tally.reduce(0) { sum, entry in
        let share = Double(entry.kinds) * Double(entry.count) / total
        return sum + share * missed(entry.count - 1, of: size - 1, in: m)
      }
  }

  /// The chance that a sample of m of n, without replacement, misses all of some.
  private func missed(_ marked: Int, of n: Int, in m: Int) -> Double {
    Hypergeometric(marked: marked, unmarked: n - marked, drawn: m).probability(of: 0)
  }

  private func between(_ size: Double, _ value: (Int) -> Double) -> Double {
    let lower = size.rounded(.down)
    let below = value(Int(lower))
    return size == lower ? below : below + (size - lower) * (value(Int(lower) + 1) - below)
  }

  /// The expected effective number of kinds in a sample of a size: 0 at size 0, 1 at 1.
  ///
  /// Below n the exact expectation over subsamples (Hurlbert 1971 for order 0; for orders 1 and 2 from
  /// the expected numbers of kinds counted k times); at n the observed one; above, an extrapolation
  /// towards Chao's bound (order 0), the entropy of Chao, Wang and Jost (2013; order 1), exact for
  /// order 2. Between whole sizes linear below n.
  public func diversity(_ order: Order, at size: Double) -> Double {
    precondition(size >= 0 && size.isFinite)
    if size <= total { return between(size) { whole(order, $0) } }
    return order == .simpson ? simpson(size) : extrapolated(order, size - total)
  }

  private func whole(_ order: Order, _ m: Int) -> Double {
    guard m > 0 else { return 0 }
    switch order {
    case .richness: return richness(m)
    case .shannon: return shannon(m)
    case .simpson: return simpson(Double(m))
    }
  }

  private func richness(_ m: Int) -> Double {
    tally.reduce(0) { $0 + Double($1.kinds) * (1 - missed($1.count, of: size, in: m)) }
  }

  /// exp(−Σ_k k/m ln(k/m) · f_k(m)), f_k(m) the expected kinds counted k times in m.
  private func shannon(_ m: Int) -> Double {
    var entropy = 0.0
    for entry in tally {
      let least = max(1, m - (size - entry.count))
      guard least <= min(entry.count, m) else { continue }
      let drawn = Hypergeometric(marked: entry.count, unmarked: size - entry.count, drawn: m)
      for k in least...min(entry.count, m) where k < m {
        let share = Double(k) / Double(m)
        entropy -= Double(entry.kinds) * drawn.probability(of: k) * share * log(share)
      }
    }
    return exp(entropy)
  }

  /// 1/(1/m + (1 − 1/m) Σ x(x−1)/(n(n−1))), for any m from 1.
  private func simpson(_ m: Double) -> Double {
    guard size > 1 else { return 1 }
    let same = tally.reduce(0) { $0 + Double($1.kinds) * Double($1.count) * Double($1.count - 1) }
    return 1 / (1 / m + (1 - 1 / m) * same / (total * (total - 1)))
  }

  /// D(n) + (D(∞) − D(n)) (1 − (1−β)^m), β = (D(n) − D(n−1))/(D(∞) − D(n−1)).
  private func extrapolated(_ order: Order, _ further: Double) -> Double {
    let observed = whole(order, size)
    let before = whole(order, size - 1)
    let limit = asymptote(order)
    guard limit > before else { return observed }
    let rate = min(1, (observed - before) / (limit - before))
    return observed + (limit - observed) * (1 - pow(1 - rate, further))
  }

  /// The estimated effective number in an infinite sample; nil for order 2 when no kind came twice.
  ///
  /// Order 0: Chao's lower bound D(n) + f₀. Order 1: Chao, Wang and Jost (2013). Order 2:
  /// n(n−1)/Σ x(x−1), unbiased for the concentration.
  public func limit(_ order: Order) -> Double? {
    if order == .simpson, tally.allSatisfy({ $0.count == 1 }) { return nil }
    return order == .simpson
      ? total * (total - 1)
        / tally.reduce(0) { $0 + Double($1.kinds) * Double($1.count) * Double($1.count - 1) }
      : asymptote(order)
  }

  private func asymptote(_ order: Order) -> Double {
    guard order == .shannon else { return richness(size) + unseen }
    let seen = tally.reduce(0) {
      $0 + Double($1.kinds) * Double($1.count) / total
        * (digamma(total) - digamma(Double($1.count)))
    }
    return exp(seen + unseenEntropy())
  }

  /// f₁/n · (1−A)^(1−n) [−ln A − Σ_{r<n} (1−A)ʳ/r], A = 2f₂/((n−1)f₁ + 2f₂).
  ///
  /// As the series f₁/n Σ_{j≥0} (1−A)^(j+1)/(n+j), which does not cancel.
  private func unseenEntropy() -> Double {
    let ratio = shortfall
    var (sum, power, place) = (0.0, ratio, total)
    while power > 1e-17 {
      sum += power / place
      power *= ratio
      place += 1
    }
    return once / total * sum
  }

  /// The size at which the estimated coverage reaches a share, from 0 below 1.
  ///
  /// Below n by bisection over whole sizes, to the first that comes within 10⁻⁹, and linear between it
  /// and the one before; above, n − 1 + ln(n(1−C)/f₁)/ln A. Nil when the estimate never reaches it.
  public func size(atCoverage share: Double) -> Double? {
    precondition(share >= 0 && share < 1)
    let reached = coverage(at: total)
    if share >= reached {
      guard share > reached else { return total }
      guard once > 0, shortfall > 0 else { return nil }
      return total - 1 + log(total * (1 - share) / once) / log(shortfall)
    }
    var (lower, upper) = (0, size)
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if wholeCoverage(middle) < share - 1e-9 { lower = middle } else { upper = middle }
    }
    let (below, above) = (wholeCoverage(lower), wholeCoverage(upper))
    return Double(lower) + (above > below ? min(1, (share - below) / (above - below)) : 0)
  }

  /// The effective number of kinds at equal coverage: ``diversity(_:at:)`` at ``size(atCoverage:)``.
  public func diversity(_ order: Order, atCoverage share: Double) -> Double? {
    size(atCoverage: share).map { diversity(order, at: $0) }
  }
}
