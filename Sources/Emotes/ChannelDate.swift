public import Chat

/// A channel on a day: what decides which names count.
public struct ChannelDate: Hashable, Sendable {
  /// The channel.
  public var channel: Channel
  /// The stream's day in UTC; nil when it is not known.
  public var date: CivilDate?

  /// Makes a pair of a channel and a day.
  public init(channel: Channel, date: CivilDate?) {
    self.channel = channel
    self.date = date
  }
}
