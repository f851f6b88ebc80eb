import Chat

extension SubscriberBadge {
  /// Takes in a badge by its title alone, such as `subscriber` or `Tier 2, 6-Month Subscriber`.
  ///
  /// A tier that the title does not tell is at least 1.
  mutating func add(title: Range<Int>, in bytes: Bytes) {
    if bytes.hasIgnoringCase("broadcaster", filling: title) {
      isBroadcaster = true
    } else if bytes.hasIgnoringCase("founder", filling: title) {
      isFounder = true
      tier = max(tier, 1)
    } else {
      let noun = max(title.upperBound - 10, title.lowerBound)..<title.upperBound
      guard bytes.hasIgnoringCase("subscriber", filling: noun) else { return }
      tier = max(tier, SubscriberBadge.tier(in: title, bytes))
      months = max(months, SubscriberBadge.months(in: title, bytes))
    }
  }

  private static func tier(in title: Range<Int>, _ bytes: Bytes) -> UInt8 {
    if bytes.index(of: "Tier 3", in: title) != nil { return 3 }
    return bytes.index(of: "Tier 2", in: title) != nil ? 2 : 1
  }

  /// The months of `6-Month` or `2.5-Year`; 0 without them.
  private static func months(in title: Range<Int>, _ bytes: Bytes) -> UInt16 {
    let month = bytes.index(of: "-Month", in: title)
    guard let dash = month ?? bytes.index(of: "-Year", in: title) else { return 0 }
    let space = (title.lowerBound..<dash).last { bytes[$0] == UInt8(ascii: " ") }
    let number = (space.map { $0 + 1 } ?? title.lowerBound)..<dash
    let thousandths = JSONNumber.thousandths(number, of: bytes) ?? 0
    return UInt16(clamping: thousandths * (month == nil ? 12 : 1) / 1000)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Whether a text in small letters fills a range, apart from the case of ASCII letters.
  fileprivate func hasIgnoringCase(_ text: StaticString, filling range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount
      && zip(range, 0...).allSatisfy { lowered(self[$0]) == text.utf8Start[$1] }
  }
}
