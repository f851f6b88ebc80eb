import Foundation

/// What stands beside a downloaded log in its `.meta.json`; `study ingest` reads it.
struct DownloadSidecar: Encodable, Equatable {
  var channel: String
  var roomID: String?
  var startedAt: String?
  var vodID: String
  var title: String?
  var seconds: Double?

  private enum CodingKeys: String, CodingKey {
    case channel
    case roomID = "room_id"
    case startedAt = "started_at"
    case vodID = "vod_id"
    case title
    case seconds
  }

  /// One line of JSON with sorted keys.
  var data: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and a finite number can always be encoded.
    return ((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8)
  }
}
