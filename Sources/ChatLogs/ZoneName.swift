/// The time zones that chat clients name in the headers of their logs.
enum ZoneName {
  /// Names that stand for one offset only, in minutes ahead of UTC.
  private static let known: [(name: StaticString, minutes: Int64)] = [
    ("UTC", 0), ("GMT", 0), ("WET", 0), ("WEST", 60), ("CET", 60), ("CEST", 120), ("EET", 120),
    ("EEST", 180), ("MSK", 180), ("KST", 540), ("JST", 540), ("AEST", 600), ("AEDT", 660),
    ("NZST", 720), ("NZDT", 780), ("EST", -300), ("EDT", -240), ("PST", -480), ("PDT", -420),
  ]

  /// How far a zone is ahead of UTC, in milliseconds, by its name or as `+0800`, `+08`, `UTC+8:00`;
  /// nil when the name is unknown or stands for several zones.
  static func offset(_ range: Range<Int>, of bytes: Bytes) -> Int64? {
    if let zone = known.first(where: { bytes.equals(range, $0.name) }) {
      return zone.minutes * 60_000
    }
    var phrase = PhraseReader(bytes, range)
    _ = phrase.skip("UTC") || phrase.skip("GMT")
    let sign: Int64 = phrase.skip("+") ? 1 : phrase.skip("-") ? -1 : 0
    let start = phrase.position
    guard sign != 0, let value = phrase.number(), value < 10_000 else { return nil }
    let isJoined = phrase.position - start == 4
    var minutes = isJoined ? value / 100 * 60 + value % 100 : value * 60
    if !isJoined, phrase.skip(":") { minutes += phrase.twoDigits(below: 60) ?? 0 }
    guard phrase.rest.isEmpty, minutes <= 14 * 60 else { return nil }
    return sign * Int64(minutes) * 60_000
  }
}
