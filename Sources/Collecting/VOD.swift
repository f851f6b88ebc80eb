public import Chat

/// A recorded stream whose chat can be downloaded, in so far as it is known.
public struct VOD: Equatable, Sendable {
  /// Twitch's id: 1 to 20 digits.
  public let id: String
  /// The channel's login.
  public var login: String
  /// The channel's name as it is shown.
  public var channelName: String?
  /// The channel's numeric id.
  public var roomID: String?
  /// The title.
  public var title: String?
  /// When it began: Helix's `created_at`.
  public var createdAt: Instant?
  /// The length in seconds, which grows while the channel is live.
  public var seconds: Int?

  /// Makes a VOD, whose id must be one by `isID`.
  public init(
    id: String, login: String, channelName: String? = nil, roomID: String? = nil,
    title: String? = nil, createdAt: Instant? = nil, seconds: Int? = nil
  ) {
    precondition(VOD.isID(id), "the id of a VOD is 1 to 20 digits")
    self.id = id
    self.login = login
    self.channelName = channelName
    self.roomID = roomID
    self.title = title
    self.createdAt = createdAt
    self.seconds = seconds
  }

  /// Whether a text is an id as Twitch gives it to VODs and channels: 1 to 20 digits.
  public static func isID(_ text: some StringProtocol) -> Bool {
    (1...20).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
