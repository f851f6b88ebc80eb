import Chat
import Foundation

/// What a path of the form `<channel>/<date>[-<vod id>].<ending>` tells.
///
/// The date is `YYYY-MM-DD`, optionally followed by `THHMMSSZ`, the start in UTC. Any other path
/// tells nothing.
struct PathFacts: Equatable {
  var channel: String?
  var date: CivilDate?
  var startedAt: Instant?
  var vodID: String?

  init(path: String) {
    let parts = URL(filePath: path).standardizedFileURL.path.split(separator: "/")
    guard let name = parts.last, let date = CivilDate(String(name.prefix(10))) else { return }
    self.date = date
    var rest = name.dropFirst(10).prefix { $0 != "." }
    startedAt = PathFacts.start(on: date, &rest)
    if rest.first == "-", rest.count > 1, rest.dropFirst().allSatisfy(\.isNumber) {
      vodID = String(rest.dropFirst())
    }
    if parts.count > 1 {
      let folder = parts[parts.count - 2].lowercased()
      channel = Channel.isLogin(folder) ? folder : nil
    }
  }

  /// Takes `THHMMSSZ` off the rest of the name.
  private static func start(on date: CivilDate, _ rest: inout Substring) -> Instant? {
    let clock = Array(rest.prefix(8))
    guard clock.count == 8, clock[0] == "T", clock[7] == "Z",
      let start = Instant(
        iso8601: "\(date)T\(clock[1])\(clock[2]):\(clock[3])\(clock[4]):\(clock[5])\(clock[6])Z"
          .utf8)
    else { return nil }
    rest = rest.dropFirst(8)
    return start
  }
}
