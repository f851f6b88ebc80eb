/// Who offers an emote; raw values are stored in the corpus.
public enum EmoteProvider: String, CaseIterable, Sendable {
  case twitch
  case ffz
  case bttv
  case sevenTV = "7tv"
  /// Unicode, whose emoji need no catalogue.
  case emoji

  /// Those whose emotes are known from catalogues or marked in logs.
  public static let services: [EmoteProvider] = [.twitch, .ffz, .bttv, .sevenTV]
}
