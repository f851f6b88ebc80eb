import Chat
import Collecting
import Foundation
import StudyKit

/// What a fetch of catalogues did; what `--json` prints.
struct CatalogueFetchResult: Encodable {
  /// An answer that is not in the corpus, and why.
  struct Failed: Encodable {
    var catalogue: String
    var reason: String
  }

  /// The answers of services that do not know the channel.
  let absent: [String]
  let channel: String
  let date: String
  /// The emotes of the new snapshots.
  let entries: Int
  let failed: [Failed]
  let new: Int
  /// The answers that were not asked for, for want of credentials.
  let skipped: [String]
  let unchanged: Int
  /// Why some were not asked for.
  private let reason: String

  private enum CodingKeys: String, CodingKey {
    case absent, channel, date, entries, failed, new, skipped, unchanged
  }

  init(_ outcome: CatalogueFetchOutcome, _ stored: CatalogueSummary, _ folder: CatalogueFolder) {
    absent = outcome.absent.map(\.rawValue)
    channel = folder.login
    date = folder.day.description
    entries = stored.entries
    let unfetched = CatalogueSource.allCases.compactMap { source in
      outcome.failed[source].map { Failed(catalogue: source.rawValue, reason: $0) }
    }
    failed =
      unfetched
      + stored.refusals.map { refusal in
        let file = URL(filePath: refusal.path).deletingPathExtension().lastPathComponent
        return Failed(catalogue: file, reason: refusal.sentence)
      }
    new = stored.new
    skipped = outcome.skipped.map(\.rawValue)
    unchanged = stored.unchanged
    reason = outcome.reasonToSkip
  }

  /// How the verb ends.
  var code: ExitCode {
    if failed.isEmpty { return .done }
    return new + unchanged > 0 ? .inputRefused : .failed
  }

  /// What a person should know, a sentence each.
  var sentences: [String] {
    (skipped.isEmpty ? [] : ["\(skipped.joined(separator: ", ")) skipped: \(reason)"])
      + absent.map { "\($0): there is nothing of \(channel) at this service" }
      + failed.map(\.reason)
  }

  /// The result in words.
  var phrase: String {
    "\(new) \(new == 1 ? "catalogue" : "catalogues") stored with \(entries) emotes, "
      + "\(unchanged) unchanged, \(absent.count) absent, \(skipped.count) skipped, "
      + "\(failed.count) failed"
  }
}
