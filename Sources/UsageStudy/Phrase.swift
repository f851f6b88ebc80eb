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

  /// The first and the last of some days: `on 2026-03-01`, `from 2026-03-01 to 2026-03-31`.
  static func period(_ days: [DayUsage]) -> String? {
    guard let first = days.compactMap(\.day).min(), let last = days.compactMap(\.day).max() else {
      return nil
    }
    return first == last ? "on \(first)" : "from \(first) to \(last)"
  }
}
