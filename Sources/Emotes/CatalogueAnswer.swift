/// A decoded catalogue file of one shape.
protocol CatalogueAnswer {
  /// The file's snapshots.
  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue]
}
