import Chat
import ChatLogs
import Foundation
import Manifest

/// What a `<name>.meta.json` beside a file, an archive or a folder says of it.
struct Sidecar: Equatable {
  var channel: String?
  var roomID: String?
  var startedAt: Instant?
  var vodID: String?
  var title: String?
  var seconds: Double?
  var date: CivilDate?
  /// Whether a catalogue is of emotes that work everywhere.
  var isGlobal: Bool?
  /// What the columns of a CSV table hold.
  var columns: CSVColumns?

  /// What the parts of the path mean.
  var pathPattern: PathPattern?

  static let ending = ".meta.json"

  /// Reads the sidecar of a file or folder; nil when there is none.
  ///
  /// - Throws: `Refusal` when the sidecar is not what it should be.
  static func read(besides path: String) throws(Refusal) -> Sidecar? {
    let file = path + ending
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    return try Sidecar(data, file: file, of: path)
  }

  /// Whether everything that it says can be true of several logs.
  var isOfMany: Bool {
    startedAt == nil && vodID == nil && title == nil && seconds == nil && date == nil
      && isGlobal == nil
  }

  /// Takes over what another sidecar, of all logs of an archive or folder, says more.
  mutating func complete(from shared: Sidecar) {
    if channel == nil, roomID == nil { (channel, roomID) = (shared.channel, shared.roomID) }
    columns = columns ?? shared.columns
    pathPattern = pathPattern ?? shared.pathPattern
  }
}

extension Sidecar {
  /// Reads a sidecar's content.
  ///
  /// - Parameters:
  ///   - data: the JSON text.
  ///   - file: the name of the sidecar in sentences.
  ///   - path: what the sidecar is beside.
  /// - Throws: `Refusal` when it is not what it should be.
  init(_ data: Data, file: String, of path: String) throws(Refusal) {
    do {
      self = try JSONDecoder().decode(Sidecar.self, from: data)
    } catch {
      throw Refusal(path: path, sentence: "\(file): \(Sidecar.sentence(for: error))")
    }
  }

  private static func sentence(for error: any Error) -> String {
    switch error {
    case let mismatch as Mismatch:
      return mismatch.message
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      return "this is not JSON"
    case DecodingError.keyNotFound(let key, let context):
      let path = (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
      return "'\(path)' is missing; see Data/chat-logs.md"
    case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context):
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      return "'\(key)' is not what it should be; see Data/chat-logs.md"
    default:
      return "it is not a sidecar; see Data/chat-logs.md"
    }
  }
}

extension Sidecar: Decodable {
  private enum Key: String, CodingKey, CaseIterable {
    case channel
    case roomID = "room_id"
    case startedAt = "started_at"
    case vodID = "vod_id"
    case title
    case seconds
    case date
    case isGlobal = "global"
    case columns
    case pathPattern = "path_pattern"
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(among: Key.allCases.map(\.rawValue))
    let fields = try decoder.container(keyedBy: Key.self)
    channel = try Sidecar.parsed(fields, .channel) {
      Channel.isLogin($0.lowercased()) ? $0.lowercased() : nil
    }
    roomID = try Sidecar.parsed(fields, .roomID, Sidecar.number)
    vodID = try Sidecar.parsed(fields, .vodID, Sidecar.number)
    title = try fields.decodeIfPresent(String.self, forKey: .title)
    seconds = try fields.decodeIfPresent(Double.self, forKey: .seconds)
    if let seconds, seconds < 0 { throw Mismatch("'seconds' is less than 0") }
    startedAt = try Sidecar.parsed(fields, .startedAt) { Instant(iso8601: $0.utf8) }
    date = try Sidecar.parsed(fields, .date) { CivilDate($0) }
    isGlobal = try fields.decodeIfPresent(Bool.self, forKey: .isGlobal)
    columns = try fields.decodeIfPresent(Columns.self, forKey: .columns)?.columns
    if let text = try fields.decodeIfPresent(String.self, forKey: .pathPattern) {
      pathPattern = try Sidecar.pattern(text)
    }
  }

  /// A text of digits alone, as Twitch's ids are.
  private static func number(_ text: String) -> String? {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } ? text : nil
  }

  private static func pattern(_ text: String) throws(Mismatch) -> PathPattern {
    do {
      return try PathPattern(text)
    } catch {
      throw Mismatch("'path_pattern' \(error)")
    }
  }

  /// The object under `columns`.
  private struct Columns: Decodable {
    let columns: CSVColumns

    init(from decoder: any Decoder) throws {
      try decoder.refuseUnknownKeys(among: CSVColumns.CodingKeys.allCases.map(\.rawValue))
      columns = try CSVColumns(from: decoder)
    }
  }

  private static func parsed<Value>(
    _ fields: KeyedDecodingContainer<Key>, _ key: Key, _ parse: (String) -> Value?
  ) throws -> Value? {
    guard let text = try fields.decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let value = parse(text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: fields, debugDescription: "not what the key means")
    }
    return value
  }
}

extension Decoder {
  /// Throws `Mismatch` for the first key, in their order, that is none of some.
  fileprivate func refuseUnknownKeys(among known: [String]) throws {
    let keys = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
    guard let unknown = keys.first(where: { !known.contains($0) }) else { return }
    throw Mismatch(
      "unknown key '\(unknown)'; there are " + known.sorted().joined(separator: ", ")
        + Spelling.hint(for: unknown, among: known))
  }
}

/// Any key of a JSON object.
private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
