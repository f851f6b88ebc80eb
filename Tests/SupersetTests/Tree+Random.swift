import Statistics

@testable import Superset

/// Texts that stand bare in no YAML file, because some reader takes them for something else.
let trickyTexts = [
  "", " a", "a ", "yes", "No", "ON", "off", "y", "N", "null", "Null", "true", "FALSE", "~", "1",
  "-1",
  "1e3", "0x1F", "1_000", ".5", ".inf", "2026-03-01", "2026-03-01 10:00:00", "12:30:45", "a: b",
  "a:", "a #b", "#a", "- a", "-", "? a", "!tag", "&a", "*a", "%Y", "@a", "`a`", "[a]", "{a}", "=",
  "<<",
  "'a'", "\"a\"", "a\\b", "|", ">", "a\tb", "a\n", "\na", " a\nb", "a\n\nb", "a\nb\u{7}", "\u{7F}",
  "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "웃음", "😂", "a\r\nb", "---", "...", ", a",
]

extension Tree {
  /// A tree of at most some levels.
  static func random(_ generator: inout SplitMix64, depth: Int) -> Tree {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator) {
    case 0: .null
    case 1: .flag(Bool.random(using: &generator))
    case 2: .integer(Int.random(in: -1000...1000, using: &generator))
    case 3...5: .text(randomText(&generator))
    case 6, 7:
      .object(
        (0..<Int.random(in: 0...4, using: &generator)).map { place in
          Entry(
            key: randomText(&generator) + "\(place)", value: random(&generator, depth: depth - 1))
        })
    default:
      .list(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          random(&generator, depth: depth - 1)
        })
    }
  }

  private static func randomText(_ generator: inout SplitMix64) -> String {
    let pieces = trickyTexts + ["LUL", "emote_daily", "SUM(uses)", "{\n  \"a\": 1\n}"]
    return (0...Int.random(in: 0...2, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
