public import Chat

/// Finds the emotes of messages: marked first-party emotes first, then whole tokens by name.
///
/// A token is a run of bytes other than U+0020, compared byte by byte. One matcher serves one
/// channel of one source; it numbers the emotes it knows and meets from 0.
public struct EmoteMatcher: Sendable {
  /// The emotes by number: those of the name table, then marked ones as they are met.
  public private(set) var emotes: [Emote] = []
  /// Whether each emote of `emotes` is one of the channel's own.
  public private(set) var isOwn: [Bool] = []

  /// Makes a matcher.
  ///
  /// - Parameters:
  ///   - names: the channel's names.
  ///   - marksFirstParty: whether the log marks first-party emotes, so that their names (and the
  ///     prefix rule) are not searched for in the text.
  ///   - commonTokens: the tokens of the prefix rule that enough chatters use, from `PrefixCensus`.
  public init(names: NameTable, marksFirstParty: Bool, commonTokens: Set<String> = []) {
  }

  /// Appends the emote uses of one message, in the order of the text.
  ///
  /// - Parameters:
  ///   - message: the message.
  ///   - block: the block that the message belongs to.
  ///   - bytes: the block's bytes.
  ///   - uses: where the uses go.
  /// - Complexity: O(bytes of the message).
  public mutating func appendUses(
    of message: Message, in block: borrowing MessageBlock, bytes: UnsafeBufferPointer<UInt8>,
    to uses: inout [EmoteUse]
  ) {
  }
}
