/// A prefix rule made ready for the token loop.
struct SearchedPrefix: Sendable {
  let rule: PrefixRule
  private let rareEmote: UInt32
  private let head: UInt64
  private let headMask: UInt64

  /// Takes a rule and the number of the emote that its rare tokens add to.
  init(_ rule: PrefixRule, rareEmote: UInt32) {
    self.rule = rule
    self.rareEmote = rareEmote
    var (head, mask): (UInt64, UInt64) = (0, 0)
    for (index, byte) in rule.prefix.utf8.prefix(8).enumerated() {
      head |= UInt64(byte) << (8 * index)
      mask |= 0xFF << (8 * index)
    }
    self.head = head
    self.headMask = mask
  }

  /// Whether a token of this head may fit the rule.
  @inline(__always)
  func mayFit(_ head: UInt64) -> Bool { head & headMask == self.head }

  /// The emote for rare tokens when a token without a name of its own fits the rule.
  @inline(never)
  func emote(of token: TokenCursor, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    rule.fits(UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])) ? rareEmote : nil
  }
}
