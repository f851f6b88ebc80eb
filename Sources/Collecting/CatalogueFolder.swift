public import Chat
import Foundation

/// The folder that keeps the answers of the emote services for one channel and day,
/// `OUTPUT/CHANNEL/YYYY-MM-DD`.
public struct CatalogueFolder: Equatable, Sendable {
  /// The folder's path.
  public let path: String
  /// The channel's login.
  public let login: String
  /// The day, in UTC.
  public let day: CivilDate

  /// Names the folder; nothing is made.
  ///
  /// - Parameters:
  ///   - output: the folder of all channels.
  ///   - login: the channel's login.
  ///   - day: the day, in UTC.
  public init(output: String, login: String, day: CivilDate) {
    path = "\(output)/\(login)/\(day)"
    self.login = login
    self.day = day
  }

  /// The file of an answer.
  public func file(_ source: CatalogueSource) -> String { "\(path)/\(source.rawValue).json" }

  /// The answers that are there.
  public var sources: [CatalogueSource] {
    CatalogueSource.allCases.filter { FileManager.default.fileExists(atPath: file($0)) }
  }

  /// Keeps an answer; it appears under its name whole, and after its sidecar.
  func store(_ answer: Data, of source: CatalogueSource, room: String) throws(FolderProblem) {
    let sidecar = Sidecar(
      channel: source.isGlobal ? nil : login, roomID: source.isGlobal ? nil : room,
      date: day.description, isGlobal: source.isGlobal ? true : nil)
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try sidecar.data.write(to: URL(filePath: file(source) + ".meta.json"), options: .atomic)
      try answer.write(to: URL(filePath: file(source)), options: .atomic)
    } catch {
      throw FolderProblem(file(source), error)
    }
  }
}
