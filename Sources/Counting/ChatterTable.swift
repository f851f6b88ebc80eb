import Chat

/// Numbers the chatters of a source by their strongest name: user id, else login, else display name.
///
/// Logins and ASCII display names are compared in lower case, as Twitch does.
struct ChatterTable {
  private(set) var chatters: [CountedChatter] = []
  private(set) var isBot: [Bool] = []
  /// Names exactly as written, which is what a message has.
  private var written = ByteKeyTable()
  /// The same names in lower case, looked up only when a spelling is new.
  private var lowercased = ByteKeyTable()
  private let bots: Set<String>

  /// What kind of name identifies a chatter; part of the key.
  private enum Space {
    static let id: UInt32 = 0
    static let name: UInt32 = 1
  }

  init(bots: Set<String>) {
    self.bots = bots
  }

  /// Takes chatters as they are, none of them a bot.
  init(chatters: [CountedChatter]) {
    self.init(bots: [])
    self.chatters = chatters
    isBot = chatters.map { _ in false }
  }

  /// The number of the chatter with these names; all of them may be empty, for a deleted account.
  mutating func number(
    userID: ByteRange, login: ByteRange, displayName: ByteRange, bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let name = !userID.isEmpty ? userID : !login.isEmpty ? login : displayName
    let space = userID.isEmpty ? Space.name : Space.id
    let key = ByteKey(UnsafeBufferPointer(rebasing: bytes[name.indices]), space: space)
    if let known = written.value(of: key) { return known }
    let number = numberOfNewSpelling(key) ?? chatters.count
    written.insert(number, for: key)
    if number == chatters.count {
      append(userID: userID, login: login, displayName: displayName, bytes: bytes)
    }
    return number
  }

  /// The number of a chatter who is known under another spelling; remembers a new one.
  private mutating func numberOfNewSpelling(_ key: ByteKey) -> Int? {
    let isASCII = key.bytes.allSatisfy { $0 < 0x80 }
    guard key.space == Space.name, isASCII else { return nil }
    let lower = key.bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return lower.withUnsafeBufferPointer { bytes in
      let key = ByteKey(bytes, space: Space.name)
      if let known = lowercased.value(of: key) { return known }
      lowercased.insert(chatters.count, for: key)
      return nil
    }
  }

  private mutating func append(
    userID: ByteRange, login: ByteRange, displayName: ByteRange, bytes: UnsafeBufferPointer<UInt8>
  ) {
    let chatter = CountedChatter(
      userID: name(userID, bytes), login: name(login, bytes)?.lowercased(),
      displayName: name(displayName, bytes))
    chatters.append(chatter)
    isBot.append(
      [chatter.login, chatter.displayName?.lowercased()].contains { name in
        name.map(bots.contains) ?? false
      })
  }

  private func name(_ range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard !range.isEmpty else { return nil }
    return String(decoding: bytes[range.indices], as: UTF8.self)
  }
}
