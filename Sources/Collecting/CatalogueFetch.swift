import Chat
import Emotes
public import Foundation

/// Fetches what the emote services answer for a channel today, and keeps it.
public struct CatalogueFetch {
  private let folder: CatalogueFolder
  private let room: String
  private let ask: (CatalogueSource) throws -> HTTPOutcome<Data>

  /// Prepares a fetch.
  ///
  /// - Parameters:
  ///   - folder: where answers are kept.
  ///   - room: the channel's numeric id.
  ///   - ask: asks a service for an answer.
  public init(
    into folder: CatalogueFolder, room: String,
    ask: @escaping (CatalogueSource) throws -> HTTPOutcome<Data>
  ) {
    self.folder = folder
    self.room = room
    self.ask = ask
  }

  /// Asks for answers one after the other, and keeps those that are what they should be.
  ///
  /// - Parameters:
  ///   - sources: the answers.
  ///   - outcome: takes what became of each.
  /// - Throws: `FolderProblem` when an answer cannot be stored.
  public func run(
    _ sources: [CatalogueSource], into outcome: inout CatalogueFetchOutcome
  ) throws(FolderProblem) {
    for source in sources {
      switch Result(catching: { try ask(source) }) {
      case .success(.found(let answer)):
        if let complaint = complaint(about: answer, of: source) {
          outcome.failed[source] = complaint
        } else {
          try folder.store(answer, of: source, room: room)
        }
      case .success(.missing) where source.kind != .helix && !source.isGlobal:
        outcome.absent.append(source)
      case .success(let refusal):
        outcome.failed[source] =
          "\(source.rawValue): \(source.service) \(refusal.phrase); check \(source.setting.rawValue)"
      case .failure(let error):
        outcome.failed[source] = "\(error)"
      }
    }
  }

  /// What is wrong with an answer, in a sentence; nil when nothing is.
  private func complaint(about answer: Data, of source: CatalogueSource) -> String? {
    let channel = Channel(roomID: room, login: folder.login)
    let defaults = CatalogueDefaults(
      channel: source.isGlobal ? nil : channel, isGlobal: source.isGlobal, date: folder.day)
    let name = "the answer of \(source.service) for \(source.rawValue).json"
    do throws(CatalogueProblem) {
      let snapshots = try CatalogueFile.read(Array(answer), name: name, defaults: defaults)
      let isRight = snapshots.allSatisfy { $0.kind == source.kind && isOf(source, $0) }
      return isRight ? nil : "\(name) is of something else; check \(source.setting.rawValue)"
    } catch {
      guard case .unknownChannel = error.reason else { return "\(error)" }
      return "\(name) is of one channel; check \(source.setting.rawValue)"
    }
  }

  /// Whether a snapshot holds global emotes, or the channel's, as it should.
  private func isOf(_ source: CatalogueSource, _ snapshot: Catalogue) -> Bool {
    snapshot.entries.allSatisfy { entry in
      guard let owner = entry.owner else { return source.isGlobal || source == .helix }
      return !source.isGlobal && owner.roomID ?? room == room
    }
  }
}

extension HTTPOutcome {
  /// The answer in words.
  fileprivate var phrase: String {
    switch self {
    case .found: "answered"
    case .unauthorized: "refused the credentials (status 401)"
    case .forbidden: "refused to answer (status 403)"
    case .missing: "knows no such thing (status 404)"
    }
  }
}
