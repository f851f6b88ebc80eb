public import Chat

/// The names that count as emotes in one channel, in order of precedence.
///
/// Built from catalogue entries and an optional prefix rule; equal tables give equal `lines`, whose
/// digest tells whether a source was matched with the same names.
public struct NameTable: Equatable, Sendable {
  /// The emotes that can be matched by name, best first for each code.
  ///
  /// A code has one name, or two when a first-party emote hides one of another provider: logs that
  /// mark first-party emotes are searched for the second alone.
  public let names: [Name]
  /// The channel's prefix rule.
  public let prefix: PrefixRule?

  /// One name.
  public struct Name: Hashable, Sendable {
    /// The emote that the name stands for.
    public var emote: Emote
    /// Whether it is one of the channel's own emotes, of whichever provider.
    public var isOwn: Bool
  }

  /// Chooses the names that count in a channel.
  ///
  /// First-party names go before others, the channel's own sets before global ones, and FFZ before
  /// BTTV before 7TV. Sets of other channels are left out, except Twitch's own, which work
  /// everywhere for those who subscribe.
  ///
  /// - Parameters:
  ///   - entries: the entries of the snapshots that count, the newest snapshot first.
  ///   - channel: the channel.
  ///   - prefix: the channel's prefix rule, if it has one.
  /// - Complexity: O(*n* log *n*) for *n* entries.
  public init(entries: [CatalogueEntry], channel: Channel, prefix: PrefixRule?) {
    var candidates: [NameCandidate] = []
    for (age, entry) in entries.enumerated() where NameTable.isWritable(entry.emote.code) {
      if let candidate = NameCandidate(entry, age: age, channel: channel, prefix: prefix) {
        candidates.append(candidate)
      }
    }
    candidates.sort { $0.precedes($1) }
    self.names = NameTable.bestNames(candidates)
    self.prefix = prefix
  }

  /// The table as sorted lines of text, for a digest.
  public var lines: [String] {
    let lines = names.map { name in
      [
        "name", name.emote.code, name.emote.provider.rawValue, name.emote.providerID,
        name.isOwn ? "own" : "",
      ].tabSeparatedLine
    }
    let rule = prefix.map { ["prefix\t\($0.prefix)\t\(PrefixRule.fewestChatters)"] } ?? []
    return (lines + rule).sorted { $0.precedes($1) }
  }

  /// The first candidate of each code, and the first third-party one.
  private static func bestNames(_ candidates: [NameCandidate]) -> [Name] {
    var named = Set<[UInt8]>()
    var namedByThirdParty = Set<[UInt8]>()
    var names: [Name] = []
    for candidate in candidates {
      let code = Array(candidate.name.emote.code.utf8)
      let isBest = named.insert(code).inserted
      let isBestThirdParty =
        candidate.name.emote.provider != .twitch && namedByThirdParty.insert(code).inserted
      if isBest || isBestThirdParty { names.append(candidate.name) }
    }
    return names
  }

  /// Whether a code can stand in a message as one token.
  private static func isWritable(_ code: String) -> Bool {
    !code.isEmpty && !code.utf8.contains(UInt8(ascii: " "))
      && !Array(code.utf8).withUnsafeBufferPointer(InvisibleText.fills)
  }
}
