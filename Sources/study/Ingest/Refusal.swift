import Chat
import ChatLogs
import Emotes

/// An input that is not taken, and why; the sentence starts with its path.
struct Refusal: Error, Equatable, Sendable {
  var path: String
  var sentence: String
}

extension Refusal {
  /// Why a log cannot be read; an emote catalogue is called by its name.
  init(_ problem: LogProblem, of log: LogInput, _ bytes: LogBytes) {
    let isCatalogue = problem.isOtherJSON && Refusal.isCatalogue(bytes)
    self.init(
      path: log.shown,
      sentence: isCatalogue
        ? "\(log.shown): not a chat log but an emote catalogue; give it to study catalogue import"
        : problem.description)
  }

  private static func isCatalogue(_ bytes: LogBytes) -> Bool {
    let content = try? ByteSource.contents(of: bytes, limit: CatalogueImport.sizeLimit)
    // Whose emotes it holds is not asked here.
    let somebody = CatalogueDefaults(channel: Channel(login: "somebody"))
    return content.map {
      (try? CatalogueFile.read($0, name: bytes.name, defaults: somebody)) != nil
    } ?? false
  }
}
