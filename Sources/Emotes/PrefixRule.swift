/// Names every token `^prefix[A-Za-z0-9]{1,24}$` an emote of the channel's own.
public struct PrefixRule: Hashable, Sendable {
  /// The prefix, such as `wak`; letters and digits only.
  public let prefix: String

  /// Makes a rule; nil when the prefix is empty or holds anything but ASCII letters and digits.
  public init?(_ prefix: String) {
    guard !prefix.isEmpty, prefix.utf8.allSatisfy(PrefixRule.isLetterOrDigit) else { return nil }
    self.prefix = prefix
  }

  /// A token names an emote only when this many chatters of the source use it; rarer ones add to
  /// one emote, so that chat text cannot leak through the rule.
  public static let fewestChatters = 5

  /// How many letters and digits may follow the prefix.
  static let suffixLengths = 1...24

  /// The emote that the rule's rare tokens add to.
  public var rareEmote: Emote { Emote(provider: .twitch, code: "\(prefix) (rare)") }

  /// Whether a token fits the rule.
  func fits(_ token: some Collection<UInt8>) -> Bool {
    let bytes = prefix.utf8
    return PrefixRule.suffixLengths.contains(token.count - bytes.count)
      && token.starts(with: bytes)
      && token.dropFirst(bytes.count).allSatisfy(PrefixRule.isLetterOrDigit)
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
