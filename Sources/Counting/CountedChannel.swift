public import Chat
public import Emotes

/// What a source holds of one channel while the same names count.
public struct CountedChannel: Sendable {
  /// The channel.
  public var channel: Channel
  /// The channel's emotes by number.
  public var emotes: [Emote] = []
  /// Whether each emote is one of the channel's own.
  public var isOwn: [Bool] = []
  /// Each distinct list of emotes in a message, in order of use; a list is numbered by its place.
  public var lists: [[UInt32]] = []

  /// Makes a channel without emotes.
  public init(channel: Channel) {
    self.channel = channel
  }
}
