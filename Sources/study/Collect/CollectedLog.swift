import Chat
import Foundation

/// A chat log that was collected: a file of a channel's folder whose sidecar names the VOD.
struct CollectedLog: Equatable {
  /// The file.
  let path: String
  /// The VOD.
  let vodID: String
  /// When the stream began; nil when the sidecar does not tell.
  let startedAt: Instant?
  /// The length in seconds that the VOD had; nil when the sidecar does not tell.
  let seconds: Double?

  /// The logs of a folder, sorted by name; none when there is no folder.
  static func all(in folder: String) -> [CollectedLog] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { CollectedLog(path: "\(folder)/\($0)") }
  }
}

extension CollectedLog {
  /// Reads the sidecar of a file; nil when this is no collected log.
  private init?(path: String) {
    guard path.hasSuffix(".json"), !path.hasSuffix(Sidecar.ending), isFile(path),
      let sidecar = try? Sidecar.read(besides: path), let vodID = sidecar.vodID
    else { return nil }
    self.path = path
    self.vodID = vodID
    startedAt = sidecar.startedAt
    seconds = sidecar.seconds
  }
}
