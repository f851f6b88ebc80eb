/// Benjamini and Yekutieli's control of the false discovery rate under any dependence.
public enum BenjaminiYekutieli {
  /// The adjusted p-values, each in the place of its p-value.
  ///
  /// As ``BenjaminiHochberg/adjusted(_:)`` with every p₍ⱼ₎ m / j multiplied by 1 + 1/2 + … + 1/m
  /// (Benjamini and Yekutieli, Annals of Statistics 29, 2001, theorem 1.3). Empty gives empty; one
  /// p-value stays; equal p-values have equal q.
  public static func adjusted(_ p: [Double]) -> [Double] {
    let factor = p.indices.reduce(0.0) { $0 + 1 / Double($1 + 1) }
    return BenjaminiHochberg.adjusted(p, factor: factor)
  }
}
