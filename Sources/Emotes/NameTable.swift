public import Chat

/// The names that count as emotes in one channel, in order of precedence.
///
/// Built from catalogue entries and an optional prefix rule; equal tables give equal `lines`, whose
/// digest tells whether a source was matched with the same names.
public struct NameTable: Sendable {
  /// The emotes that can be matched by name, best first for each code.
  public private(set) var names: [Name] = []
  /// The channel's prefix rule.
  public private(set) var prefix: PrefixRule?

  /// One name.
  public struct Name: Hashable, Sendable {
    /// The emote that the name stands for.
    public var emote: Emote
    /// Whether it is one of the channel's own emotes.
    public var isOwn: Bool
  }

  /// Chooses the names that count in a channel.
  ///
  /// First-party names go before others, the channel's own sets before global ones, and FFZ before
  /// BTTV before 7TV. Sets of other channels are left out.
  ///
  /// - Parameters:
  ///   - entries: the entries of all snapshots, the newest snapshot first.
  ///   - channel: the channel.
  ///   - prefix: the channel's prefix rule, if it has one.
  public init(entries: [CatalogueEntry], channel: Channel, prefix: PrefixRule?) {
  }

  /// The table as sorted lines of text, for a digest.
  public var lines: [String] { [] }
}
