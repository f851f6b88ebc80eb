import Chat

/// A name with its place in the order of precedence.
struct NameCandidate {
  let name: NameTable.Name
  private let rank: Int
  private let age: Int

  /// Places a catalogue entry; nil for third-party sets of other channels.
  init?(_ entry: CatalogueEntry, age: Int, channel: Channel, prefix: PrefixRule?) {
    let isFirstParty = entry.emote.provider == .twitch
    let isOwn: Bool
    if let owner = entry.owner {
      isOwn = NameCandidate.isSame(owner, channel)
      guard isOwn || isFirstParty else { return nil }
    } else {
      isOwn = isFirstParty && prefix?.fits(entry.emote.code.utf8) ?? false
    }
    name = NameTable.Name(emote: entry.emote, isOwn: isOwn)
    rank = NameCandidate.rank(entry.emote.provider, isOwn: isOwn)
    self.age = age
  }

  /// Whether this name goes before another; names of equal precedence go by their code's bytes.
  func precedes(_ other: NameCandidate) -> Bool {
    if rank != other.rank { return rank < other.rank }
    let (code, otherCode) = (name.emote.code, other.name.emote.code)
    return code.hasSameBytes(as: otherCode) ? age < other.age : code.precedes(otherCode)
  }

  private static func rank(_ provider: EmoteProvider, isOwn: Bool) -> Int {
    switch provider {
    case .twitch: isOwn ? 0 : 1
    case .ffz: isOwn ? 2 : 5
    case .bttv: isOwn ? 3 : 6
    case .sevenTV: isOwn ? 4 : 7
    case .emoji: 8
    }
  }

  /// Whether two channels are the same: by room id where both have one, else by login.
  private static func isSame(_ left: Channel, _ right: Channel) -> Bool {
    if let leftID = left.roomID, let rightID = right.roomID { return leftID == rightID }
    return left.login != nil && left.login == right.login
  }
}
