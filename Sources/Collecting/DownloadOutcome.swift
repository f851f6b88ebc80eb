/// What became of one VOD.
public enum DownloadOutcome: Equatable, Sendable {
  /// Its chat is in this file, and the sidecar beside it.
  case downloaded(path: String)
  /// Twitch has the VOD no more.
  case gone
  /// It is of another channel: that one's login, else its numeric id.
  case ofOther(channel: String)
  /// No chat came: why, in one sentence without chat text and names.
  case failed(reason: String)
}
