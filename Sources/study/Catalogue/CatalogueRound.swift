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

  /// What became of the answers, and which were not asked for.
  struct Outcome {
    var fetched = CatalogueFetchOutcome()
    /// The answers that were there already.
    var unchanged: [CatalogueSource] = []
    /// The answers that were not asked for, for want of credentials.
    var skipped: [CatalogueSource] = []
  }

  /// Asks, and keeps the answers.
  ///
  /// - Throws: `Failure` when nobody knows the channel's id; an error when a file cannot be written.
  func run() throws -> Outcome {
    var outcome = Outcome()
    outcome.unchanged = folder.sources
    let missing = CatalogueSource.allCases.filter { !outcome.unchanged.contains($0) }
    outcome.skipped = missing.filter { $0.setting == .helixAddress }
    let wanted = missing.filter { !outcome.skipped.contains($0) }
    guard !wanted.isEmpty else { return outcome }
    let room = try knownRoom()
    let fetch = CatalogueFetch(into: folder, room: room) { source in
      try client.get(
        settings.address(source.setting, source.path(room: room), query: source.query(room: room)))
    }
    outcome.fetched = try fetch.run(wanted)
    return outcome
  }

  /// The channel's id as the corpus knows it.
  private func knownRoom() throws -> String {
    let login = folder.login
    let channels = isFile(corpus) ? try Corpus(path: corpus, selection: Selection()).channels() : []
    let known = channels.filter { $0.channel.roomID != nil && $0.logins.contains(login) }
    let named = known.first { $0.channel.login == login } ?? known.first
    if let room = named?.channel.roomID { return room }
    throw Failure(
      .failed,
      "\(login): its numeric id is not known, by which the services are asked; set "
        + "\(SettingName.clientID.rawValue) and \(SettingName.clientSecret.rawValue), or ingest a log "
        + "that tells the id into \(corpus) first")
  }
}
