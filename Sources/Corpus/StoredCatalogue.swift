public import Chat
public import Emotes

/// An emote catalogue that a corpus holds, without its entries.
public struct StoredCatalogue: Equatable, Sendable {
  /// SHA-256 of the imported file, in lower-case hexadecimal.
  public var digest: String
  /// The day the snapshot was taken; nil when unknown.
  public var date: CivilDate?
  /// What the file is.
  public var kind: CatalogueKind
  /// The imported file's name without folders.
  public var name: String
  /// How many emotes it holds.
  public var entries: Int
}
