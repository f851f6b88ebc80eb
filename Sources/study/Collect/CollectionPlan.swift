import Collecting
import Corpus

/// Which VODs of a list are downloaded, and why the others are not.
struct CollectionPlan {
  /// The VODs to download, in the order of the list.
  private(set) var wanted: [VOD] = []
  /// Of these, the ids of those that were collected before and are longer now.
  private(set) var grown: [String] = []
  /// The others, in the order of the list.
  private(set) var skipped: [VODNote] = []

  /// By how many seconds a VOD must be longer than before to be collected again; its length is
  /// settled a little after the stream's end.
  static let tolerance = 60.0

  private let login: String
  private let period: Period

  /// Decides about each VOD.
  ///
  /// - Parameters:
  ///   - list: the VODs, each once.
  ///   - login: the channel.
  ///   - period: when streams must have begun; those that began before it and have grown since they
  ///     were collected are wanted all the same.
  ///   - collected: the logs that lie in the channel's folder.
  ///   - held: the VODs of the corpus by id.
  init(
    _ list: [ListedVOD], of login: String, in period: Period, collected: [CollectedLog],
    held: [String: HeldVOD]
  ) {
    self.login = login
    self.period = period
    let logs = Dictionary(grouping: collected, by: \.vodID)
    for entry in list {
      add(entry, Before(logs[entry.vod.id] ?? [], held[entry.vod.id]))
    }
  }

  private mutating func add(_ entry: ListedVOD, _ before: Before?) {
    let isGrown = before?.isOutgrown(by: entry.vod) ?? false
    if let reason = reason(against: entry, isGrown: isGrown) ?? (isGrown ? nil : before?.reason) {
      skipped.append(VODNote(reason: reason, vod: entry.vod.id))
      return
    }
    wanted.append(entry.vod)
    if isGrown { grown.append(entry.vod.id) }
  }

  private func reason(against entry: ListedVOD, isGrown: Bool) -> String? {
    if entry.vod.login != login { return "it is of the channel \(entry.vod.login)" }
    if isGrown, let begin = entry.begin, period.isAfter(begin) { return nil }
    return switch period.holds(entry.begin) {
    case true?: nil
    case false?: "it began outside the period of --since and --until"
    case nil:
      "its start, which --since and --until ask for, is not known; write it behind the VOD, or set "
        + "credentials so that Twitch tells it"
    }
  }

  /// What was had of a VOD before.
  private struct Before {
    let reason: String
    private let seconds: Double?

    /// Nil when there is nothing, or only a part in the corpus.
    init?(_ logs: [CollectedLog], _ held: HeldVOD?) {
      let whole = held?.isTruncated == false
      guard whole || !logs.isEmpty else { return nil }
      reason = whole ? "the corpus holds it" : "it is collected already"
      seconds = (logs.map(\.seconds) + [held?.seconds]).compactMap { $0 }.max()
    }

    func isOutgrown(by vod: VOD) -> Bool {
      guard let seconds, let now = vod.seconds else { return false }
      return Double(now) > seconds + CollectionPlan.tolerance
    }
  }
}
