import Chat

/// Reads the `badges` and `badge-info` tags.
enum IRCBadges {
  /// What `badges` (`broadcaster/1,subscriber/3012`) and `badge-info` (`subscriber/14`) say.
  static func read(badges: Range<Int>, info: Range<Int>, of bytes: Bytes) -> SubscriberBadge {
    var badge = SubscriberBadge()
    forEach(badges, of: bytes) { name, version in badge.add(name, version, in: bytes) }
    forEach(info, of: bytes) { name, value in
      guard bytes.equals(name, "subscriber") || bytes.equals(name, "founder"),
        let months = bytes.number(value)
      else { return }
      badge.tier = max(badge.tier, 1)
      badge.months = UInt16(clamping: months)
      badge.monthsAreExact = true
    }
    return badge
  }

  private static func forEach(
    _ range: Range<Int>, of bytes: Bytes, _ body: (Range<Int>, Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.index(of: UInt8(ascii: ","), in: start..<range.upperBound) ?? range.upperBound
      if let slash = bytes.index(of: UInt8(ascii: "/"), in: start..<end) {
        body(start..<slash, slash + 1..<end)
      }
      start = end + 1
    }
  }
}

extension SubscriberBadge {
  /// Takes in one badge: the version of `subscriber` is a threshold of months, plus 2000 in tier 2
  /// and 3000 in tier 3.
  mutating func add(_ name: Range<Int>, _ version: Range<Int>, in bytes: Bytes) {
    if bytes.equals(name, "broadcaster") {
      isBroadcaster = true
    } else if bytes.equals(name, "founder") {
      isFounder = true
      tier = max(tier, 1)
    } else if bytes.equals(name, "subscriber"), let number = bytes.number(version) {
      tier = number >= 3000 ? 3 : number >= 2000 ? 2 : 1
      months = UInt16(clamping: number >= 2000 ? number % 1000 : number)
    }
  }
}
