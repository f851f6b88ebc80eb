public import Chat
public import Emotes

/// Snapshots of one kind and day whose names count in streams of a channel.
public struct CountingCatalogue: Equatable, Sendable {
  /// The channel's login, else its room id.
  public var channel: String
  /// What the files are.
  public var kind: CatalogueKind
  /// Whether they hold the channel's own emotes; else those that work everywhere.
  public var isOwn: Bool
  /// The day of the snapshots; nil when it is not known.
  public var date: CivilDate?
  /// In how many of the selected streams they count.
  public var streams: Int

  /// Makes a row.
  public init(
    channel: String, kind: CatalogueKind, isOwn: Bool, date: CivilDate?, streams: Int
  ) {
    self.channel = channel
    self.kind = kind
    self.isOwn = isOwn
    self.date = date
    self.streams = streams
  }
}
