public import Chat

/// A dated snapshot of emote sets.
public struct Catalogue: Equatable, Sendable {
  /// The day the snapshot was taken, from the file or its sidecar; nil when neither tells.
  public var date: CivilDate?
  /// What the file is, such as `helix` or `bttv`.
  public var kind: CatalogueKind
  /// The entries, sorted by set, provider, code and id, without repeats.
  public var entries: [CatalogueEntry]

  /// Makes a snapshot.
  public init(date: CivilDate?, kind: CatalogueKind, entries: [CatalogueEntry]) {
    self.date = date
    self.kind = kind
    self.entries = entries
  }
}
