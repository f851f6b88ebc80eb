/// An emote of the invented world.
public struct WorldEmote: Hashable, Sendable {
  /// Who offers it.
  public var provider: Provider
  /// The provider's id; invented, except for Twitch's global emotes.
  public var id: String
  /// The code that stands for the emote in text.
  public var code: String
  /// Who may use it.
  public var access: Access
  /// How its use changes over the month.
  public var fashion: Fashion = .steady

  /// Who offers an emote; raw values are the names used in catalogues and counts.
  public enum Provider: String, CaseIterable, Sendable {
    case twitch, ffz, bttv
    case sevenTV = "7tv"
  }

  /// Who may use an emote.
  public enum Access: Hashable, Sendable {
    /// The channel's subscribers of at least this tier, 1 to 3.
    case subscribers(tier: Int)
    /// The channel's followers.
    case followers
    /// Everybody in the channel.
    case channel
    /// Everybody everywhere.
    case everywhere
  }

  /// How an emote's use changes from stream to stream.
  public enum Fashion: Hashable, Sendable {
    /// Much the same all month.
    case steady
    /// Added during the month, used more with every stream.
    case rising
    /// Used less with every stream.
    case fading
    /// In the catalogue, but nobody uses it.
    case never
  }

  /// Whether the emote is one of the channel's own.
  public var isOwn: Bool { access != .everywhere }

  /// Whether the chat marks the emote itself, as it does for Twitch's.
  public var isFirstParty: Bool { provider == .twitch }
}
