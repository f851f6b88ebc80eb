public import Chat
import Foundation

/// The folder that keeps a channel's logs, one a day: `OUTPUT/CHANNEL/YYYY-MM-DD.txt`.
///
/// When a day was fetched is written to `OUTPUT/.collect/CHANNEL/YYYY-MM-DD.fetched`; a day that was
/// fetched before its end goes on, and is fetched again.
public struct LogFolder: Sendable {
  private let folder: CollectionFolder
  /// The channel's numeric id; nil when it is not known.
  let room: String?

  /// Takes the folder of a channel.
  ///
  /// - Parameters:
  ///   - folder: the folder, which nobody else collects into.
  ///   - room: the channel's numeric id; nil when it is not known.
  public init(_ folder: CollectionFolder, room: String?) {
    self.folder = folder
    self.room = room
  }

  /// The channel's login.
  var login: String { folder.login }

  /// The file of a day's log.
  public func file(_ day: CivilDate) -> String { "\(folder.path)/\(name(day))" }

  /// The days of which there are logs, in order.
  var days: [CivilDate] {
    let path = "\(folder.path)/\(login)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.compactMap { CivilDate(String($0.dropLast(4))) }
      .sorted()
  }

  /// Whether a day's log is there and was fetched after the day's end.
  func isWhole(_ day: CivilDate) -> Bool {
    guard FileManager.default.fileExists(atPath: file(day)),
      let record = FileManager.default.contents(atPath: record(day)),
      let time = Instant(iso8601: record.prefix { $0 != UInt8(ascii: "\n") })
    else { return false }
    return time.date > day
  }

  /// The name of a day's log while it is not known to be whole.
  func part(_ day: CivilDate) -> String { "\(folder.path)/.collect/part-\(login)-\(day).txt" }

  /// Puts a day's log in its place, with its sidecar, and notes when it was asked for.
  ///
  /// - Returns: whether it is another log than the one that was there.
  /// - Throws: `FolderProblem`.
  func keep(_ part: String, of day: CivilDate, askedAt time: Instant) throws(FolderProblem) -> Bool
  {
    let isNew = !FileManager.default.contentsEqual(atPath: part, andPath: file(day))
    let sidecar = Sidecar(channel: login, roomID: room)
    if isNew { _ = try folder.place(part, sidecar: sidecar, at: name(day)) }
    let record = URL(filePath: record(day))
    do {
      try FileManager.default.createDirectory(
        at: record.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("\(time)\n".utf8).write(to: record, options: .atomic)
    } catch {
      throw FolderProblem(record.path, error)
    }
    return isNew
  }

  private func name(_ day: CivilDate) -> String { "\(login)/\(day).txt" }

  private func record(_ day: CivilDate) -> String {
    "\(folder.path)/.collect/\(login)/\(day).fetched"
  }
}
