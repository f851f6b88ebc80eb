import Glibc

/// How much more one group uses a word than another: the log-odds ratio with a Dirichlet prior.
///
/// Monroe, Colaresi and Quinn, Political Analysis 16 (2008), equations 15 to 22: with counts y
/// and sums n of the groups, prior a and its sum a₀, δ = ln((y₁+a)/(n₁+a₀−y₁−a)) −
/// ln((y₂+a)/(n₂+a₀−y₂−a)) with the variance 1/(y₁+a) + 1/(y₂+a), and z = δ/√variance. The variance
/// takes uses as independent; chat is not, see ``widened(by:)``.
public struct DirichletLogOdds: Hashable, Sendable {
  /// δ, the difference of the logarithms of the odds; positive when the first group uses it more.
  public let difference: Double
  /// The approximate variance of δ.
  public let variance: Double

  /// δ by its standard error.
  public var z: Double { difference / variance.squareRoot() }

  /// The two-sided p value of ``z`` under the normal distribution.
  public var pValue: Double { min(1, 2 * Normal().probability(above: abs(z))) }

  /// The same with the variance multiplied by a design effect, positive and finite.
  ///
  /// The effect is the variance over whole streams by that of independent uses (Kish, Survey
  /// Sampling, 1965, section 8.2), as a bootstrap by stream tells.
  public func widened(by designEffect: Double) -> DirichletLogOdds {
    precondition(designEffect > 0 && designEffect.isFinite)
    return DirichletLogOdds(difference: difference, variance: variance * designEffect)
  }

  /// The normal interval of δ.
  public func interval(level: Double = 0.95) -> Interval {
    .wald(estimate: difference, standardError: variance.squareRoot(), level: level)
  }

  /// Compares two groups word by word; counts and prior, none negative, have one place a word.
  ///
  /// A word has nil when y + a is zero in a group, or all of a group's n + a₀: its odds are 0 or ∞.
  /// So every word has an answer when all of the prior is positive and there are two words or more.
  public static func compare(_ first: [Int], _ second: [Int], prior: [Double])
    -> [DirichletLogOdds?]
  {
    precondition(first.count == second.count && first.count == prior.count)
    precondition((first + second).allSatisfy { $0 >= 0 })
    precondition(prior.allSatisfy { $0 >= 0 && $0.isFinite })
    let mass = prior.reduce(0, +)
    let firstTotal = Double(first.reduce(0, +)) + mass
    let secondTotal = Double(second.reduce(0, +)) + mass
    return prior.indices.map { word in
      let one = Double(first[word]) + prior[word]
      let two = Double(second[word]) + prior[word]
      guard one > 0, two > 0, one < firstTotal, two < secondTotal else { return nil }
      return DirichletLogOdds(
        difference: log(one / (firstTotal - one)) - log(two / (secondTotal - two)),
        variance: 1 / one + 1 / two)
    }
  }

  /// An informative prior: the mass a₀ split over the words as in a background's counts.
  ///
  /// Nil when the background is empty. A word that the background lacks gets zero.
  public static func prior(background: [Int], mass: Double) -> [Double]? {
    precondition(background.allSatisfy { $0 >= 0 } && mass > 0 && mass.isFinite)
    let total = Double(background.reduce(0, +))
    return total > 0 ? background.map { mass * Double($0) / total } : nil
  }
}
