import Chat
import Collecting
import Corpus
import Foundation
import StudyKit

/// Asks the emote services for a channel's emotes of today, as far as they are not there yet.
struct CatalogueRound {
  /// Where the answers are kept.
  let folder: CatalogueFolder
  /// The corpus, which may know the channel's id; it need not exist.
  let corpus: String
  /// Where the services are.
  let settings: Settings
  /// Who asks them.
  let client: HTTPClient

  /// Asks, and keeps the answers.
  ///
  /// - Throws: `HelixError` when Twitch knows no such channel; `Failure` when nobody tells its id; an
  ///   error when a file cannot be written.
  func run() throws -> CatalogueFetchOutcome {
    let present = folder.sources
    var wanted = CatalogueSource.allCases.filter { !present.contains($0) }
    var outcome = CatalogueFetchOutcome()
    let twitch = helix()
    if case .failure(let error) = twitch {
      outcome.reasonToSkip = error.description
      outcome.skipped = wanted.filter(\.isOfTwitch)
      wanted.removeAll(where: \.isOfTwitch)
    }
    if !wanted.isEmpty { try fetch(wanted, twitch, into: &outcome) }
    return outcome
  }

  private func fetch(
    _ wanted: [CatalogueSource], _ helix: Result<Helix, HelixError>,
    into outcome: inout CatalogueFetchOutcome
  ) throws {
    var twitch = helix
    let room = try room(&twitch)
    let fetch = CatalogueFetch(into: folder, room: room) { source in
      try answer(of: source, room, &twitch)
    }
    try fetch.run(wanted, into: &outcome)
  }

  private func helix() -> Result<Helix, HelixError> {
    do throws(HelixError) {
      return .success(try Helix(settings, client: client))
    } catch {
      return .failure(error)
    }
  }

  /// The channel's id as Twitch tells it, else as the corpus knows it.
  ///
  /// - Parameter twitch: becomes the failure when Twitch does not answer, to be asked no more.
  /// - Returns: the id.
  /// - Throws: `HelixError` when Twitch knows no such channel; `Failure` when nobody tells its id.
  private func room(_ twitch: inout Result<Helix, HelixError>) throws -> String {
    do throws(HelixError) {
      var helix = try twitch.get()
      let user = try helix.user(folder.login)
      twitch = .success(helix)
      return user.id
    } catch {
      if case .unknownChannel = error { throw error }
      guard let room = try Corpus.room(of: folder.login, in: corpus) else {
        throw Failure(
          .failed,
          "\(error.description); the services are asked by the numeric id of \(folder.login), which "
            + "is not in \(corpus) either")
      }
      twitch = .failure(error)
      return room
    }
  }

  private func answer(
    of source: CatalogueSource, _ room: String, _ twitch: inout Result<Helix, HelixError>
  ) throws -> HTTPOutcome<Data> {
    let (path, query) = (source.path(room: room), source.query(room: room))
    guard source.isOfTwitch else {
      return try client.get(settings.address(source.setting, path, query: query))
    }
    var helix = try twitch.get()
    defer { twitch = .success(helix) }
    return try helix.get(path, query).map { .found($0) } ?? .missing
  }
}

extension CatalogueSource {
  /// Whether Twitch is asked, which needs credentials.
  fileprivate var isOfTwitch: Bool { setting == .helixAddress }
}
