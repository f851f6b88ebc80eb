/// Tells which marked first-party emotes are a channel's own.
struct MarkedOwnership: Sendable {
  private let ids: Set<String>
  private let codes: Set<String>
  private let prefix: PrefixRule?

  /// Takes the channel's own first-party emotes and its prefix rule.
  init(_ names: NameTable) {
    let own = names.names.filter { $0.isOwn && $0.emote.provider == .twitch }.map(\.emote)
    ids = Set(own.map(\.providerID)).subtracting([""])
    codes = Set(own.map(\.code))
    prefix = names.prefix
  }

  /// Whether an emote has the id or the code of one of the channel's, or fits its prefix rule.
  func isOwn(_ emote: Emote) -> Bool {
    ids.contains(emote.providerID) || codes.contains(emote.code)
      || prefix?.fits(emote.code.utf8) ?? false
  }
}
