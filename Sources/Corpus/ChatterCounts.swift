/// How many distinct chatters a selection has.
public struct ChatterCounts: Equatable, Sendable {
  /// The chatters of each channel, sorted by the channel's name.
  public var channels: [Channel]
  /// The chatters of all channels; one who writes in two channels counts once.
  public var all: Int

  /// The chatters of one channel.
  public struct Channel: Equatable, Sendable {
    /// The channel's login, else its room id.
    public var channel: String
    /// Distinct chatters.
    public var chatters: Int
  }
}
