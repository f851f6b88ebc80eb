import Glibc

/// The log-likelihood ratio statistic G² of a word's frequency in two corpora.
///
/// G² = 2 Σ o ln(o/e), e the expectation at one common rate (Dunning, Computational Linguistics 19,
/// 1993). Large corpora make any difference significant and uses are not independent: report an
/// effect size beside it.
public enum Keyness {
  /// G² over the two cells of the word alone (Rayson and Garside 2000).
  ///
  /// Counts are from 0 to the totals. Zero when the word is in neither, or a total is zero.
  public static func twoCell(_ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int)
    -> Double
  {
    check(first, firstTotal, second, secondTotal)
    guard firstTotal > 0, secondTotal > 0 else { return 0 }
    let rate = Double(first + second) / Double(firstTotal + secondTotal)
    return max(0, term(first, Double(firstTotal) * rate) + term(second, Double(secondTotal) * rate))
  }

  /// G² over all four cells, the word and the rest of each corpus: χ² with one degree of freedom.
  ///
  /// Counts are from 0 to the totals. Zero when the word is in neither or is all there is, or a total
  /// is zero.
  public static func fourCell(_ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int)
    -> Double
  {
    let rest = twoCell(firstTotal - first, of: firstTotal, secondTotal - second, of: secondTotal)
    return twoCell(first, of: firstTotal, second, of: secondTotal) + rest
  }

  /// The p value of a G² of four cells.
  public static func pValue(_ statistic: Double) -> Double {
    precondition(statistic >= 0)
    return min(1, 2 * Normal().probability(above: statistic.squareRoot()))
  }

  private static func check(_ first: Int, _ firstTotal: Int, _ second: Int, _ secondTotal: Int) {
    precondition(first >= 0 && first <= firstTotal && second >= 0 && second <= secondTotal)
  }

  private static func term(_ observed: Int, _ expected: Double) -> Double {
    observed > 0 ? 2 * Double(observed) * log(Double(observed) / expected) : 0
  }
}
