import Chat
import ChatLogs

/// A video as Helix describes it; what it does not tell is nil.
struct HelixVideo: Decodable {
  let id: HelixID?
  let login: String?
  let name: String?
  let roomID: HelixID?
  let title: String?
  let createdAt: String?
  let duration: String?
  let type: String?

  private enum CodingKeys: String, CodingKey {
    case id
    case login = "user_login"
    case name = "user_name"
    case roomID = "user_id"
    case title
    case createdAt = "created_at"
    case duration
    case type
  }

  /// Whether it is a recorded stream, not an upload or a highlight.
  var isArchive: Bool { type == "archive" }

  /// What is kept of it; nil without an id or a channel.
  ///
  /// - Parameter user: the channel that was asked about; nil for any.
  /// - Returns: the VOD.
  func vod(of user: HelixUser? = nil) -> VOD? {
    guard let id, let login = login ?? user?.login else { return nil }
    return VOD(
      id: id.text, login: login, channelName: name, roomID: roomID?.text ?? user?.id, title: title,
      createdAt: createdAt.flatMap { Instant(iso8601: $0.utf8) },
      seconds: duration.flatMap(TwitchDuration.seconds))
  }
}
