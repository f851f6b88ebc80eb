public import Chat
import Foundation
import Glibc

/// The folder that keeps a channel's logs, one a day: `OUTPUT/CHANNEL/YYYY-MM-DD.txt`.
///
/// When a day was fetched is written to `OUTPUT/.collect/CHANNEL/YYYY-MM-DD.fetched`; a day that was
/// fetched before its end goes on, and is fetched again.
public struct LogFolder: Sendable {
  private let output: String
  /// The channel's login.
  let login: String
  /// The channel's numeric id; nil when it is not known.
  let room: String?

  /// Names the folder; nothing is made.
  ///
  /// - Parameters:
  ///   - output: the folder of all channels.
  ///   - login: the channel's login.
  ///   - room: its numeric id; nil when it is not known.
  public init(output: String, login: String, room: String?) {
    self.output = output
    self.login = login
    self.room = room
  }

  /// The file of a day's log.
  public func file(_ day: CivilDate) -> String { "\(output)/\(login)/\(day).txt" }

  /// The days of which there are logs, in order.
  public var days: [CivilDate] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(output)/\(login)")) ?? []
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

  /// A name for a day's log that is not whole yet, in a folder that is there.
  func temporaryFile(_ day: CivilDate) throws -> String {
    let folder = "\(output)/.collect"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return "\(folder)/part-\(login)-\(day).txt"
  }

  /// Puts a day's log in its place, with its sidecar, and notes when it was asked for.
  ///
  /// - Returns: whether it is another log than the one that was there.
  func keep(_ temporary: String, of day: CivilDate, askedAt time: Instant) throws -> Bool {
    let files = FileManager.default
    let isNew = !files.contentsEqual(atPath: temporary, andPath: file(day))
    if isNew {
      try files.createDirectory(atPath: "\(output)/\(login)", withIntermediateDirectories: true)
      try sidecar().write(to: URL(filePath: file(day) + ".meta.json"), options: .atomic)
      guard rename(temporary, file(day)) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file(day)])
      }
    } else {
      try files.removeItem(atPath: temporary)
    }
    try files.createDirectory(
      atPath: "\(output)/.collect/\(login)", withIntermediateDirectories: true)
    try Data("\(time)\n".utf8).write(to: URL(filePath: record(day)), options: .atomic)
    return isNew
  }

  private func record(_ day: CivilDate) -> String { "\(output)/.collect/\(login)/\(day).fetched" }

  private func sidecar() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var facts = ["channel": login]
    facts["room_id"] = room
    return try encoder.encode(facts)
  }
}
