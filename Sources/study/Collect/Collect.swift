import Collecting
import Manifest
import StudyKit

/// A collection: list, compare with what is there, download the rest, tell what waits.
struct Collect {
  let request: CollectRequest
  let settings: Settings
  let place: Surroundings

  private var channelFolder: String { "\(request.output)/\(request.login)" }

  /// Collects.
  ///
  /// - Throws: what must be mended before anything can be collected, such as `HelixError`,
  ///   `DownloaderProblem`, `FolderProblem`, `CorpusError`.
  func run() throws -> CollectResult<VODNote> {
    let program = try DownloaderProgram(
      given: request.downloader, setting: settings[.downloader],
      searchPath: place.environment["PATH"] ?? "")
    let folder = try CollectionFolder(request.output, of: request.login)
    defer { folder.release() }
    let holdings = try request.corpus.map { try CorpusHoldings(of: $0) }
    let plan = CollectionPlan(
      try list(), of: request.login, in: request.period,
      collected: CollectedLog.all(in: channelFolder),
      held: holdings?.vods ?? [:])
    var result = CollectResult<VODNote>(channel: request.login)
    result.skipped = plan.skipped
    var new: [String] = []
    if !plan.wanted.isEmpty {
      new = try collection(program, folder).run(plan, into: &result)
    }
    result.files = waiting(holdings, new)
    return result
  }

  private func list() throws -> [ListedVOD] {
    let listing = VODListing(
      login: request.login, settings: settings,
      client: place.client, input: place.input)
    do {
      return try listing.vods(request.source, in: request.period)
    } catch let problems as Problems {
      throw Failure(.failed, problems.description)
    }
  }

  private func collection(
    _ program: DownloaderProgram, _ folder: CollectionFolder
  ) throws -> ChatCollection {
    let downloader = try ChatDownloader(program, into: folder, environment: place.environment)
    if let warning = downloader.warning { place.tell(warning) }
    return ChatCollection(downloader: downloader, jobs: request.jobs, place: place)
  }

  /// The files that nobody has ingested: without a corpus to compare with, the new ones, else all of
  /// streams that began before the period's end, so that what an earlier run left is not lost.
  private func waiting(_ holdings: CorpusHoldings?, _ new: [String]) -> [String] {
    guard let holdings else { return new.sorted() }
    return CollectedLog.all(in: channelFolder).filter { log in
      let isLater = log.startedAt.map { request.period.isBefore($0...$0) } ?? false
      return (!isLater || new.contains(log.path)) && !holdings.hasRead(log)
    }
    .map(\.path)
  }
}
