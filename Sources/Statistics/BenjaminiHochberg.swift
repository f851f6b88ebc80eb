/// Benjamini and Hochberg's control of the false discovery rate.
public enum BenjaminiHochberg {
  /// The adjusted p-values, each in the place of its p-value.
  ///
  /// With p₍₁₎ ≤ … ≤ p₍ₘ₎: q₍ᵢ₎ = min over j ≥ i of min(1, p₍ⱼ₎ m / j) (Benjamini and Hochberg, Journal
  /// of the Royal Statistical Society B 57, 1995). Rejecting where q ≤ a level keeps the expected
  /// share of false rejections at most at the level when tests are independent or positively
  /// dependent. The list must hold every test that could have been made, each p from 0 to 1. Empty
  /// gives empty; one p-value stays; equal p-values have equal q.
  public static func adjusted(_ p: [Double]) -> [Double] { adjusted(p, factor: 1) }

  /// The same with every p₍ⱼ₎ m / j multiplied by a factor from 1.
  static func adjusted(_ p: [Double], factor: Double) -> [Double] {
    precondition(p.allSatisfy((0...1).contains))
    var adjusted = p
    var least = 1.0
    for (below, place) in p.indices.sorted(by: { p[$0] > p[$1] }).enumerated() {
      let rank = Double(p.count - below)
      least = min(least, p[place] * Double(p.count) * factor / rank)
      adjusted[place] = max(least, p[place])
    }
    return adjusted
  }
}
