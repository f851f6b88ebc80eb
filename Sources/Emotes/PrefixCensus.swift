public import Chat

/// Counts how many chatters use each token that a prefix rule could name.
///
/// A source with a prefix rule is read twice: first for this census, then for its counts. Memory
/// grows with distinct tokens only.
public struct PrefixCensus: Sendable {
  private let rule: PrefixRule
  private let searched: SearchedPrefix
  /// The first chatters of each token, until there are enough.
  private var chatters: [[UInt8]: Set<[UInt8]>] = [:]

  /// Makes an empty census.
  public init(rule: PrefixRule) {
    self.rule = rule
    searched = SearchedPrefix(rule, rareEmote: 0)
  }

  /// Adds the messages of a block.
  ///
  /// - Complexity: O(bytes of the messages).
  public mutating func add(_ block: MessageBlock) {
    block.bytes.withUnsafeBufferPointer { bytes in
      for message in block.messages {
        var token = TokenCursor(bytes, message.text.indices)
        while token.advance() {
          guard searched.mayFit(token.head), searched.emote(of: token, bytes) != nil else {
            continue
          }
          add(Array(bytes[token.start..<token.end]), of: message, bytes)
        }
      }
    }
  }

  private mutating func add(
    _ token: [UInt8], of message: Message, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let known = chatters[token]?.count ?? 0
    guard known < PrefixRule.fewestChatters else { return }
    chatters[token, default: []].insert(PrefixCensus.chatter(of: message, bytes))
  }

  /// The message's author: the user id, else the login, else the display name.
  ///
  /// A display name of ASCII letters is the login in another case.
  private static func chatter(
    of message: Message, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    if !message.userID.isEmpty { return [0] + bytes[message.userID.indices] }
    let name = message.login.isEmpty ? message.displayName : message.login
    return [1] + bytes[name.indices].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The tokens that at least `PrefixRule.fewestChatters` chatters use.
  public var commonTokens: Set<String> {
    var tokens: Set<String> = []
    for (token, known) in chatters where known.count >= PrefixRule.fewestChatters {
      tokens.insert(String(decoding: token, as: UTF8.self))
    }
    return tokens
  }
}
