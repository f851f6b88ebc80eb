public import Chat
public import FoundationEssentials

/// One instance of a study: which data, which study, with which parameters.
public struct Manifest: Equatable, Sendable {
  /// The manifest's file, as given.
  public var file: String
  /// The study's name, such as `usage`.
  public var study: String
  /// The report's title.
  public var title: String
  /// Files and folders of chat logs, resolved against the manifest's folder.
  public var sources: [String]
  /// Catalogue files, resolved against the manifest's folder; imported before the sources.
  public var catalogues: [String]
  /// The corpus file, resolved against the manifest's folder.
  public var corpus: String
  /// Logins or room ids of the channels to look at; empty for all.
  public var channels: [String]
  /// Emote prefixes of channels, sorted by channel.
  public var prefixes: [Prefix]
  /// The logins that the corpus must ignore as bots; nil for whatever the corpus ignores.
  public var bots: [String]?
  /// The first day of the selection, in `timeZone`; nil for no bound.
  public var from: CivilDate?
  /// The day after the last of the selection, in `timeZone`; nil for no bound.
  public var to: CivilDate?
  /// The zone of days and hours.
  public var timeZone: TimeZone
  /// The seed of everything random.
  public var seed: UInt64
  /// The study's parameters as written; the study's declarations give them types.
  public var parameters: [Node.Entry]
  /// Where the value of each key starts.
  var places: [Key: Position]

  /// A channel's emote prefix.
  public struct Prefix: Equatable, Sendable {
    /// The channel's login or room id.
    public var channel: String
    /// What the channel's emote codes start with, such as `wak`.
    public var prefix: String

    /// Makes a prefix.
    public init(channel: String, prefix: String) {
      self.channel = channel
      self.prefix = prefix
    }
  }
}
