/// Who offers an emote; raw values are stored in the corpus.
public enum EmoteProvider: String, CaseIterable, Sendable {
  case twitch
  case ffz
  case bttv
  case sevenTV = "7tv"
}
