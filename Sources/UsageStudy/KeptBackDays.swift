import Emotes
import Report

/// Which days of a channel tell nothing of emotes, and which emotes have a line by day.
///
/// All numbers by day see an emote with a line by itself and all other emotes as one; on a day that
/// is shown, each of these has five chatters or none, so that no difference of sums rests on fewer.
/// The days kept back are the same in every table and figure, zeros included, and each emote among
/// them has a day with five chatters: sums see these days as one day. Messages that change their
/// day within them, trading places with chat without emotes, change nothing that is printed, and so
/// does a new name for a use of an emote that is not ranked, because no number by day names it.
struct KeptBackDays: Equatable {
  /// The emotes with a line, most used first.
  private(set) var lines: [Emote] = []
  /// The places of the days that are kept back.
  private(set) var places: Set<Int> = []
  /// Whether no day may tell of emotes.
  private(set) var isAll = false

  private static let mostLines = 6

  /// Chooses lines among the leading emotes; one that would keep back more than a sixth of the
  /// days, where fewer would do, has none.
  ///
  /// - Complexity: O(leaders · days · emotes of a day).
  init(_ days: [DayUsage], leaders: [Emote]) {
    guard let needed = KeptBackDays.places(days, lines: []) else {
      places = Set(days.indices)
      isAll = true
      return
    }
    places = needed
    let most = max(needed.count, days.count / 6)
    for leader in leaders where lines.count < KeptBackDays.mostLines {
      if let grown = KeptBackDays.places(days, lines: lines + [leader]), grown.count <= most {
        lines.append(leader)
        places = grown
      }
    }
  }

  /// The days to keep back with such lines; nil when no day could be shown.
  private static func places(_ days: [DayUsage], lines: [Emote]) -> Set<Int>? {
    let columns =
      lines.map { key in days.map { $0.emotes[key]?.chattersAtLeast ?? 0 } }
      + [days.map { $0.chattersAtLeast(beside: lines) }]
    var kept = Set(
      days.indices.filter { day in columns.contains { Suppression.isSmall($0[day]) } })
    while let sheltering = sheltering(kept, days, columns) {
      let next = sheltering.min { (days[$0].uses, $0) < (days[$1].uses, $1) }
      guard let next else { return nil }
      kept.insert(next)
    }
    return kept.isEmpty || kept.count < days.count ? kept : nil
  }

  /// The further days of which one must be kept back too; nil when those kept back are enough.
  private static func sheltering(
    _ kept: Set<Int>, _ days: [DayUsage], _ columns: [[Int]]
  ) -> [Int]? {
    let others = days.indices.filter { !kept.contains($0) }
    let bare = columns.first { column in
      kept.contains { column[$0] > 0 }
        && !kept.contains { column[$0] >= Suppression.leastChatters }
    }
    if let bare { return others.filter { bare[$0] >= Suppression.leastChatters } }
    // Where every message has an emote, chat volume tells how many had one.
    let isFull = kept.allSatisfy { days[$0].emoteMessages >= days[$0].messages }
    return kept.isEmpty || !isFull
      ? nil : others.filter { days[$0].emoteMessages < days[$0].messages }
  }
}

extension DayUsage {
  /// A lower bound of the chatters of all emotes but some; 0 when there are no others.
  fileprivate func chattersAtLeast(beside lines: [Emote]) -> Int {
    emotes.reduce(0) { lines.contains($1.key) ? $0 : max($0, $1.value.chattersAtLeast) }
  }
}
