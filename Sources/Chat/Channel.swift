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

  /// Whether a name can be a Twitch login: up to 25 of `a-z`, `0-9` and `_`.
  public static func isLogin(_ name: String) -> Bool {
    (1...25).contains(name.utf8.count)
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
