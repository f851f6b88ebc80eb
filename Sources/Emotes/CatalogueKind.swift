/// The shapes of catalogue file that can be read; raw values are stored in the corpus.
public enum CatalogueKind: String, CaseIterable, Sendable {
  /// Codes without their sets: one a line, or a JSON object of codes and ids.
  case names
  /// Twitch Helix `/chat/emotes`, `/chat/emotes/global` or `/chat/emotes/set`.
  case helix
  /// BetterTTV, versions 2 and 3.
  case bttv
  /// FrankerFaceZ, version 1.
  case ffz
  /// 7TV, version 3.
  case sevenTV = "7tv"
  /// A dump of twitchemotes.com.
  case twitchemotes
}
