import Chat

/// A chatter as the log names it, before it becomes a pseudonym.
public struct CountedChatter: Hashable, Sendable {
  /// Twitch's numeric user id.
  public var userID: String?
  /// The login in lower case.
  public var login: String?
  /// The display name as written.
  public var displayName: String?

  /// Makes a chatter from the names that a record carries.
  public init(userID: String? = nil, login: String? = nil, displayName: String? = nil) {
    self.userID = userID
    self.login = login
    self.displayName = displayName
  }
}

extension CountedChatter {
  /// Whether the log names nobody, as for deleted accounts.
  public var isNameless: Bool { userID == nil && login == nil && displayName == nil }

  /// Whether the channel is the chatter's own.
  func owns(_ channel: Channel) -> Bool {
    if let userID, let roomID = channel.roomID { return userID == roomID }
    return login != nil && login == channel.login
  }
}
