import Report

/// Turns of words that reports repeat.
enum Phrase {
  /// A number with its noun, such as `1 stream` or `1,204 emote uses`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(NumberText.count(number)) \(number == 1 ? noun : noun + "s")"
  }

  /// A share with one decimal, such as `18.3 %`.
  static func share(_ share: Double) -> String { NumberText.percentage(share, decimals: 1) }

  /// Things one after the other: `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// How many emotes were used, where no catalogue tells which ones could have been.
  static func ownNotKnown(_ channels: [ChannelUsage]) -> String {
    let used = channels.reduce(0) { $0 + $1.used.count }
    let never = channels.reduce(0) { $0 + $1.neverUsed }
    let listed =
      never == 0
      ? ""
      : " and \(NumberText.count(never)) from lists of names \(never == 1 ? "was" : "were") not"
    return
      "\(count(used, "emote")) \(used == 1 ? "was" : "were") used\(listed); no catalogue tells "
      + "\(channels.count == 1 ? "the channel's own emotes" : "the channels' own emotes"), so which "
      + "of them were never used is not known."
  }

  /// The first and the last of some days: `on 2026-03-01`, `from 2026-03-01 to 2026-03-31`.
  static func period(_ days: [DayUsage]) -> String? {
    guard let first = days.compactMap(\.day).min(), let last = days.compactMap(\.day).max() else {
      return nil
    }
    return first == last ? "on \(first)" : "from \(first) to \(last)"
  }
}
