/// What became of the answers that were not there before a fetch; those that it does not name are kept.
public struct CatalogueFetchOutcome: Equatable, Sendable {
  /// Those of services that do not know the channel, in order.
  public var absent: [CatalogueSource] = []
  /// Why others are not there, a sentence each.
  public var failed: [CatalogueSource: String] = [:]
  /// Those that were not asked for, in order.
  public var skipped: [CatalogueSource] = []
  /// Why they were not, in a sentence; empty when all were.
  public var reasonToSkip = ""

  /// Makes an outcome of nothing.
  public init() {}
}
