public import Chat

/// Counts how many chatters use each token that a prefix rule could name.
///
/// A source with a prefix rule is read twice: first for this census, then for its counts.
public struct PrefixCensus: Sendable {
  /// Makes an empty census.
  public init(rule: PrefixRule) {
  }

  /// Adds the messages of a block.
  public mutating func add(_ block: MessageBlock) {
  }

  /// The tokens that at least `PrefixRule.fewestChatters` chatters use.
  public var commonTokens: Set<String> { [] }
}
