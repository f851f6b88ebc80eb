/// A setting of the programs that ask other machines, by its name in the environment and in files.
public enum SettingName: String, CaseIterable, Sendable {
  /// The id of the application that the owner registered with Twitch.
  case clientID = "TWITCH_CLIENT_ID"
  /// The secret of that application.
  case clientSecret = "TWITCH_CLIENT_SECRET"
  /// Where Twitch gives tokens; `/token` is appended.
  case authAddress = "TWITCH_AUTH_URL"
  /// Where Helix, Twitch's API, is; `/users` and so on are appended.
  case helixAddress = "TWITCH_HELIX_URL"
  /// Where the API of BTTV is.
  case bttvAddress = "BTTV_URL"
  /// Where the API of FFZ is.
  case ffzAddress = "FFZ_URL"
  /// Where the API of 7TV is.
  case sevenTVAddress = "SEVENTV_URL"
  /// The program that downloads the chat of VODs.
  case downloader = "STUDY_DOWNLOADER"

  /// What holds when nothing is set; nil for what has no default.
  public var usual: String? {
    switch self {
    case .authAddress: "https://id.twitch.tv/oauth2"
    case .helixAddress: "https://api.twitch.tv/helix"
    case .bttvAddress: "https://api.betterttv.net/3"
    case .ffzAddress: "https://api.frankerfacez.com/v1"
    case .sevenTVAddress: "https://7tv.io/v3"
    case .clientID, .clientSecret, .downloader: nil
    }
  }

  /// Whether the value is an address of a service.
  var isAddress: Bool { usual != nil }
}
