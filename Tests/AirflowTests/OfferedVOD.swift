/// A VOD that the stand-ins for Twitch list and download.
struct OfferedVOD {
  /// What becomes of its download.
  enum Behaviour: String {
    case ok, crash
  }

  var id: Int
  var channel: OfferedChannel
  /// When the stream began, as `2026-03-01T11:07:00Z`.
  var start: String
  var behaviour = Behaviour.ok

  /// The length in seconds.
  static let seconds = 600

  /// The VOD in the table of the downloader's stand-in.
  var row: String {
    "\(id) \(channel.login) \(channel.room) \(start) \(OfferedVOD.seconds) \(behaviour.rawValue)\n"
  }

  /// The VOD as Helix describes it.
  var json: String {
    """
    {"id":"\(id)","stream_id":"1","user_id":"\(channel.room)","user_login":"\(channel.login)",
    "user_name":"\(channel.login)","title":"밤 \(id)","description":"","created_at":"\(start)",
    "published_at":"\(start)","url":"https://www.twitch.tv/videos/\(id)","thumbnail_url":"",
    "viewable":"public","view_count":1,"language":"ko","type":"archive",
    "duration":"\(OfferedVOD.seconds)s","muted_segments":null}
    """
  }
}
