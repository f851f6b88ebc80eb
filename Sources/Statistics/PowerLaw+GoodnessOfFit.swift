extension PowerLaw {
  /// The chance of a distance as large as ``distance`` if the values came from the law.
  ///
  /// Parametric bootstrap (Clauset, Shalizi and Newman 2009, section 4.1, with the minimum given):
  /// each replicate draws as many values from the law, is fitted anew and measured against its own
  /// fit. p = (1 + replicates at least as far)/(replicates + 1), so never zero; small means that the
  /// law is implausible (they rule it out at p ≤ 0.1). A replicate without a fit has distance zero.
  /// A margin of 10⁻⁹ on the distance counts as equal.
  public func goodnessOfFit(replicates: Int, _ generator: inout Xoshiro256) -> Double {
    precondition(replicates >= 1)
    let sampler = PowerLawSampler(self)
    var atLeast = 0
    for _ in 0..<replicates {
      let values = (0..<count).map { _ in sampler.next(&generator) }
      let replicate = (try? PowerLaw(values, minimum: minimum))?.distance ?? 0
      if replicate >= distance - 1e-9 { atLeast += 1 }
    }
    return Double(1 + atLeast) / Double(1 + replicates)
  }
}
