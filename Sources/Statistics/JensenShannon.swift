import Glibc

/// The Jensen-Shannon divergence between two frequency distributions, in bit.
///
/// JS = ½ Σ p log₂(p/m) + ½ Σ q log₂(q/m), m = (p + q)/2 (Lin, IEEE Transactions on Information Theory
/// 37, 1991). From 0 for equal shares to 1 for nothing in common; its square root is a distance.
public enum JensenShannon {
  /// The divergence of counts, none negative, one place a kind; nil when one side has none.
  public static func divergence(_ first: [Int], _ second: [Int]) -> Double? {
    precondition(first.count == second.count && (first + second).allSatisfy { $0 >= 0 })
    let firstTotal = Double(first.reduce(0, +))
    let secondTotal = Double(second.reduce(0, +))
    guard firstTotal > 0, secondTotal > 0 else { return nil }
    let sum = zip(first, second).reduce(0.0) { sum, pair in
      let (p, q) = (Double(pair.0) / firstTotal, Double(pair.1) / secondTotal)
      return sum + term(p, p + q) + term(q, p + q)
    }
    return min(1, max(0, sum / 2))
  }

  private static func term(_ share: Double, _ both: Double) -> Double {
    share > 0 ? share * log2(2 * share / both) : 0
  }
}
