import Chat
import Foundation
import Manifest

/// What a log's path tells.
struct PathFacts: Equatable {
  var channel = Channel()
  var date: CivilDate?
  var startedAt: Instant?
  var vodID: String?
  var title: String?
  /// Whether the path matches a pattern.
  var isMatched = false

  /// Paths are looked at in this way where nobody gives a pattern; the first that matches counts.
  static let usual: [PathPattern] = [
    "{channel}/{date}_{time}_{vod}/*",
    "{channel}/{date}T{time}-{vod}.*", "{date}T{time}-{vod}.*",
    "{channel}/{date}T{time}*", "{date}T{time}*",
    "{channel}/{date}-{vod}.*", "{date}-{vod}.*",
    "{channel}/{date}*", "{date}*",
  ].compactMap { try? PathPattern($0) }

  /// Compares a path with patterns.
  init(path: String, patterns: [PathPattern]) {
    let path = URL(filePath: path).standardizedFileURL.path
    guard let values = patterns.lazy.compactMap({ $0.values(in: path) }).first else { return }
    isMatched = true
    channel = Channel(roomID: values[.roomID], login: values[.channel])
    date = values[.date].flatMap { CivilDate($0) }
    vodID = values[.vod]
    title = values[.title]
    if let date = values[.date], let time = values[.time] {
      startedAt = Instant(iso8601: "\(date)T\(time)Z".utf8)
    }
  }
}
