/// What became of the answers that a fetch asked for.
public struct CatalogueFetchOutcome: Equatable, Sendable {
  /// Those that were kept, in order.
  public var stored: [CatalogueSource] = []
  /// Those of services that do not know the channel, in order.
  public var absent: [CatalogueSource] = []
  /// Why others are not there, a sentence each.
  public var failed: [CatalogueSource: String] = [:]

  /// Makes an outcome of nothing.
  public init() {}
}
