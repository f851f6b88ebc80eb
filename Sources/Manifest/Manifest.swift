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
  /// Chat logs, and folders and archives of them, resolved against the manifest's folder.
  public var sources: [String]
  /// What the columns of CSV tables hold; nil when their sidecars tell.
  public var columns: Columns?
  /// What the parts of the sources' paths mean; nil for the usual ways.
  public var pathPattern: PathPattern?
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

  /// Which columns of a CSV table hold what, by the names in the table's first line.
  public struct Columns: Equatable, Sendable {
    /// The column of the times; nil when the tables have none.
    public var time: String?
    /// The column of the chatters' names.
    public var user: String
    /// The column of the messages' text.
    public var text: String
    /// The column of the channels' logins; nil when a table is of one channel.
    public var channel: String?
  }

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
