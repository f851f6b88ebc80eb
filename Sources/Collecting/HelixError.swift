/// Why Twitch's API gave no answer that can be used.
public enum HelixError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Credentials are not set: which, and the file that was read.
  case noCredentials(missing: [SettingName], file: String?)
  /// Twitch gives no token for the credentials.
  case credentialsRefused(status: Int)
  /// A token that is new is refused.
  case tokenRefused(request: String)
  /// The credentials do not allow this.
  case forbidden(request: String)
  /// There is no channel of this login.
  case unknownChannel(login: String)
  /// The server or the network failed.
  case http(HTTPError)

  /// What happened, where, and what to do, in one sentence; no credentials and no token.
  public var description: String {
    switch self {
    case .noCredentials(let missing, let file):
      "\(missing.map(\.rawValue).joined(separator: " and ")) "
        + "\(missing.count == 1 ? "is" : "are") not set; register an application at "
        + "https://dev.twitch.tv/console and set \(SettingName.clientID.rawValue) and "
        + "\(SettingName.clientSecret.rawValue) in the environment or in "
        + "\(file ?? "~/.config/study/settings")"
    case .credentialsRefused(let status):
      "Twitch refuses \(SettingName.clientID.rawValue) and \(SettingName.clientSecret.rawValue) "
        + "(status \(status)); copy both again from https://dev.twitch.tv/console"
    case .tokenRefused(let request):
      "\(request): Twitch refuses a new token (status 401); check that "
        + "\(SettingName.clientID.rawValue) and \(SettingName.clientSecret.rawValue) are of one "
        + "application"
    case .forbidden(let request):
      "\(request): Twitch does not allow this to the application (status 403); check it at "
        + "https://dev.twitch.tv/console"
    case .unknownChannel(let login):
      "Twitch knows no channel \(login); check the spelling, or whether the channel was renamed or "
        + "closed"
    case .http(let error): error.description
    }
  }
}
