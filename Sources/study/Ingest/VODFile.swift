import Chat
import ChatLogs
import Foundation

/// What a `vod.json` tells of the logs beside it, as twitch-archiver and Helix write it.
struct VODFile: Equatable {
  var vodID: String?
  var title: String?
  var channel: Channel
  var startedAt: Instant?
  var seconds: Double?

  /// The largest file that is looked at.
  static let sizeLimit = 1 << 20

  /// Reads a file's content, whatever of it is as expected.
  ///
  /// Nil when it tells nothing of a VOD: a chat log may have the same name.
  init?(_ data: Data) {
    guard let fields = try? JSONDecoder().decode([String: Value].self, from: data) else {
      return nil
    }
    vodID = fields["vod_id"]?.text ?? fields["id"]?.text
    title = fields["title"]?.text
    channel = Channel(
      roomID: fields["user_id"]?.text, login: fields["user_login"]?.text ?? fields["channel"]?.text)
    startedAt = fields["created_at"]?.text.flatMap { Instant(iso8601: $0.utf8) }
    seconds = fields["duration"].flatMap { value in
      value.number ?? TwitchDuration.seconds(value.text ?? "").map(Double.init)
    }
    if vodID == nil, startedAt == nil { return nil }
  }

  /// Reads a file; nil when it is not of this kind.
  init?(path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int, size <= VODFile.sizeLimit,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    self.init(data)
  }

  /// Whether a path has the name of such a file.
  static func isName(of path: String) -> Bool {
    path.split(separator: "/").last == "vod.json"
  }

  /// Where such a file lies beside a log.
  static func path(besides path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map { $0 + "/" }
      .joined()
      + "vod.json"
  }

  /// A text or a number; anything else has neither.
  private struct Value: Decodable {
    var text: String?
    var number: Double?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      number = try? value.decode(Double.self)
      text = (try? value.decode(String.self)) ?? (try? value.decode(Int.self)).map(String.init)
    }
  }
}
