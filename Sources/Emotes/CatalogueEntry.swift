public import Chat

/// One emote in one emote set of a catalogue, or word that a provider has none.
///
/// A snapshot in which a provider has no emote of a channel, or none that works everywhere, says so
/// with an entry of an empty code, so that it replaces the snapshot before it.
public struct CatalogueEntry: Hashable, Sendable {
  /// The emote.
  public var emote: Emote
  /// The emote set's name or id at its provider; empty when the file names none.
  public var set: String
  /// The channel whose own emote it is; nil for emotes that work everywhere.
  public var owner: Channel?
  /// Twitch's tier of the set, `1000`, `2000` or `3000`; nil when the file tells none.
  public var tier: String?
  /// When the emote joined the set; nil when the file tells nothing.
  public var added: Instant?

  /// Makes an entry.
  public init(
    emote: Emote, set: String = "", owner: Channel? = nil, tier: String? = nil,
    added: Instant? = nil
  ) {
    self.emote = emote
    self.set = set
    self.owner = owner
    self.tier = tier
    self.added = added
  }

  /// Makes the entry of a provider that has no emote of a channel, or with nil none for everybody.
  static func nothing(of provider: EmoteProvider, owner: Channel?) -> CatalogueEntry {
    CatalogueEntry(emote: Emote(provider: provider, code: ""), owner: owner)
  }

  /// The entry as one line of TAB-separated fields, in the order in which entries are sorted.
  var line: String {
    [
      set, emote.provider.rawValue, emote.code, emote.providerID, owner?.roomID ?? "",
      owner?.login ?? "", tier ?? "", added.map { String($0.milliseconds) } ?? "",
    ].tabSeparatedLine
  }
}

extension [CatalogueEntry] {
  /// The entries, or where there are none the word that a provider has none.
  func orNothing(of provider: EmoteProvider, owner: Channel?) -> [CatalogueEntry] {
    isEmpty ? [.nothing(of: provider, owner: owner)] : self
  }
}
