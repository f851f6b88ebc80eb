public import Chat
import Foundation

/// Collects a channel's logs from a justlog or rustlog, day by day.
public struct LogServiceCollection {
  private let service: LogService
  private let folder: LogFolder
  private let now: () -> Instant

  /// Prepares a collection.
  ///
  /// - Parameters:
  ///   - service: the server.
  ///   - folder: where the channel's logs are kept.
  ///   - now: the clock, which tells the days that have ended.
  public init(from service: LogService, into folder: LogFolder, now: @escaping () -> Instant) {
    self.service = service
    self.folder = folder
    self.now = now
  }

  /// Fetches the days that are not there, or that went on when they were fetched.
  ///
  /// - Parameters:
  ///   - period: the time of which every day that has a part in it is fetched; a server that does not
  ///     list its days needs a start.
  ///   - progress: takes a day before it is fetched, how many were before it, and how many there are.
  /// - Returns: what became of each day.
  /// - Throws: `LogServiceError`, `HTTPError` when the server gives no list, or an error when a file
  ///   cannot be written.
  public func run(
    in period: Period, progress: (CivilDate, Int, Int) -> Void
  ) throws -> LogServiceOutcome {
    let range = DayRange(period, today: now().date)
    let listed = try service.days(login: folder.login, room: folder.room)
    guard let days = listed?.filter(range.contains).sorted() ?? range.days else {
      throw LogServiceError.noList(address: service.shownAddress, channel: folder.login)
    }
    var outcome = LogServiceOutcome()
    outcome.isListed = listed != nil
    var unknownDays = 0
    for (done, day) in days.enumerated() {
      progress(day, done, days.count)
      try collect(day, &outcome, &unknownDays)
    }
    outcome.present = folder.days.filter(range.contains)
    if !outcome.isListed, unknownDays == days.count, unknownDays > 0, outcome.present.isEmpty {
      throw LogServiceError.nothingThere(address: service.shownAddress, channel: folder.login)
    }
    return outcome
  }

  /// Fetches a day where it must be.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - outcome: takes what became of it.
  ///   - unknownDays: counts the days that the server does not know.
  /// - Throws: what ends the whole collection: `UnwritableFile`, or `HTTPError` of the server.
  private func collect(
    _ day: CivilDate, _ outcome: inout LogServiceOutcome, _ unknownDays: inout Int
  ) throws {
    if folder.isWhole(day) {
      outcome.skipped.append(.init(day: day, reason: "it is there already"))
      return
    }
    let time = now()
    let part = folder.part(day)
    defer { try? FileManager.default.removeItem(atPath: part) }
    let fetched = try fetch(day, to: part)
    if case .unknown = fetched { unknownDays += 1 }
    switch fetched {
    case .failed(let reason): outcome.failed.append(.init(day: day, reason: reason))
    case .nothing, .unknown:
      outcome.skipped.append(.init(day: day, reason: "there is no log of that day"))
    case .log where try folder.keep(part, of: day, askedAt: time):
      outcome.downloaded.append(day)
    case .log: outcome.skipped.append(.init(day: day, reason: "it has not grown"))
    }
  }

  private enum Fetched {
    case log
    case nothing
    case unknown
    case failed(String)
  }

  private func fetch(_ day: CivilDate, to path: String) throws -> Fetched {
    do throws(HTTPError) {
      switch try service.download(day, of: folder.login, to: path) {
      case .missing: return .unknown
      case .unauthorized: return .failed("the server asks for credentials (status 401)")
      case .forbidden: return .failed(LogServiceError.optedOut(channel: folder.login).description)
      case .found: break
      }
    } catch {
      return .failed(error.description)
    }
    return try result(day, path)
  }

  private func result(_ day: CivilDate, _ path: String) throws -> Fetched {
    switch try LogAnswer(path: path) {
    case .log:
      try FirstMessage(of: path)?.complaint(login: folder.login, room: folder.room, day: day)
        .map { .failed($0) } ?? .log
    case .empty: .nothing
    case .cutOff: .failed("the answer ends in the middle of a line; run this again")
    case .other:
      .failed("the answer is not raw IRC; check that the address is that of a justlog or rustlog")
    }
  }
}
