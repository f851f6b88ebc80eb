/// A Twitch channel: its numeric room id, its login, or both.
public struct Channel: Hashable, Sendable {
  /// Twitch's numeric room id (the broadcaster's user id) in decimal; nil when the log has none.
  public var roomID: String?
  /// The broadcaster's login in lower case, without `#`; nil when the log has none.
  public var login: String?

  /// Makes a channel; the login is lower-cased and a leading `#` dropped.
  public init(roomID: String? = nil, login: String? = nil) {
    self.roomID = roomID
    self.login = login.map { name in
      (name.hasPrefix("#") ? String(name.dropFirst()) : name).lowercased()
    }
  }
}
