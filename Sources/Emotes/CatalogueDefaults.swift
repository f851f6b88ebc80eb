public import Chat

/// What is assumed where a catalogue file itself does not tell; the file's own word always wins.
public struct CatalogueDefaults: Equatable, Sendable {
  /// The channel whose emotes they are, for files that hold one channel's emotes and do not name it.
  public var channel: Channel?
  /// Whether the file is the answer about emotes that work everywhere, because that was asked for.
  public var isGlobal: Bool
  /// Who offers the emotes of a file that holds codes alone.
  public var provider: EmoteProvider
  /// The day of the snapshot, for files without a date.
  public var date: CivilDate?

  /// Makes defaults.
  public init(
    channel: Channel? = nil, isGlobal: Bool = false, provider: EmoteProvider = .twitch,
    date: CivilDate? = nil
  ) {
    self.channel = channel
    self.isGlobal = isGlobal
    self.provider = provider
    self.date = date
  }
}
