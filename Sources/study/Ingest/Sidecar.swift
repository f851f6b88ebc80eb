import Chat
import ChatLogs
import Foundation

/// What a `<file>.meta.json` beside a file says of it.
struct Sidecar: Equatable {
  var channel: String?
  var roomID: String?
  var startedAt: Instant?
  var vodID: String?
  var title: String?
  var seconds: Double?
  var date: CivilDate?
  /// What the columns of a CSV table hold.
  var columns: CSVColumns?

  static let ending = ".meta.json"

  /// Reads the sidecar of a file; nil when there is none.
  ///
  /// - Throws: `Refusal` when the sidecar is not what it should be.
  static func read(besides path: String) throws(Refusal) -> Sidecar? {
    let file = path + ending
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    do {
      return try JSONDecoder().decode(Sidecar.self, from: data)
    } catch {
      throw Refusal(path: path, sentence: "\(file): \(sentence(for: error))")
    }
  }

  private static func sentence(for error: any Error) -> String {
    switch error {
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      return "this is not JSON"
    case DecodingError.keyNotFound(let key, let context):
      let path = (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
      return "'\(path)' is missing; see README.md, Sidecars"
    case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context):
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      return "'\(key)' is not what it should be; see README.md, Sidecars"
    default:
      return "it is not a sidecar; see README.md, Sidecars"
    }
  }
}

extension Sidecar: Decodable {
  private enum Key: String, CodingKey {
    case channel
    case roomID = "room_id"
    case startedAt = "started_at"
    case vodID = "vod_id"
    case title
    case seconds
    case date
    case columns
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    channel = try fields.decodeIfPresent(String.self, forKey: .channel)
    roomID = try fields.decodeIfPresent(String.self, forKey: .roomID)
    vodID = try fields.decodeIfPresent(String.self, forKey: .vodID)
    title = try fields.decodeIfPresent(String.self, forKey: .title)
    seconds = try fields.decodeIfPresent(Double.self, forKey: .seconds)
    startedAt = try Sidecar.parsed(fields, .startedAt) { Instant(iso8601: $0.utf8) }
    date = try Sidecar.parsed(fields, .date) { CivilDate($0) }
    columns = try fields.decodeIfPresent(Columns.self, forKey: .columns)?.columns
  }

  /// The object under `columns`.
  private struct Columns: Decodable {
    var time: String?
    var user: String
    var text: String
    var channel: String?

    var columns: CSVColumns { CSVColumns(time: time, user: user, text: text, channel: channel) }
  }

  private static func parsed<Value>(
    _ fields: KeyedDecodingContainer<Key>, _ key: Key, _ parse: (String) -> Value?
  ) throws -> Value? {
    guard let text = try fields.decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let value = parse(text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: fields, debugDescription: "not a date")
    }
    return value
  }
}
