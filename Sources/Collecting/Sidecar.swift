import Foundation

/// What stands beside a file that was fetched in its `.meta.json`, which `study ingest` and
/// `study catalogue import` read; what is not known is left out.
struct Sidecar: Encodable, Equatable {
  /// The channel's login.
  var channel: String?
  /// The channel's numeric id.
  var roomID: String?
  /// The day of a catalogue, in UTC.
  var date: String?
  /// Whether a catalogue is of no channel but for all.
  var isGlobal: Bool?
  /// When the stream began.
  var startedAt: String?
  /// The VOD's id.
  var vodID: String?
  /// The stream's title.
  var title: String?
  /// The stream's length in seconds.
  var seconds: Double?

  private enum CodingKeys: String, CodingKey {
    case channel
    case roomID = "room_id"
    case date
    case isGlobal = "global"
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
