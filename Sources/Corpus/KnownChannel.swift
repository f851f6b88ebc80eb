public import Chat
public import Emotes

/// A channel that a corpus knows.
public struct KnownChannel: Equatable, Sendable {
  /// The channel, with every name that is known.
  public var channel: Channel
  /// All logins that it has or had, sorted.
  public var logins: [String]
  /// The channel's prefix rule; nil when it has none.
  public var prefix: PrefixRule?
  /// The IANA name of the zone in which its streams get their day.
  public var timeZone: String
}
