import Chat

/// Numbers the chatters of a source by their strongest name: user id, else login, else display name.
///
/// Logins and ASCII display names are compared in lower case, as Twitch does.
struct ChatterIndex {
  private(set) var chatters: [CountedChatter] = []
  private(set) var isBot: [Bool] = []
  /// Names as written and in lower case.
  private var numbers = ByteKeyTable()
  private var keys: [ByteKey] = []
  private let bots: Set<String>
  private let isKnownBot: (CountedChatter) -> Bool

  /// What kind of name identifies a chatter; part of the key.
  private enum Space {
    static let id: UInt32 = 0
    static let name: UInt32 = 1
  }

  init(bots: Set<String>, isKnownBot: @escaping (CountedChatter) -> Bool) {
    self.bots = bots
    self.isKnownBot = isKnownBot
  }

  /// Takes chatters as they are, none of them a bot.
  init(chatters: [CountedChatter]) {
    self.init(bots: []) { _ in false }
    self.chatters = chatters
    isBot = chatters.map { _ in false }
  }

  /// Numbers the authors of messages.
  ///
  /// A busy channel has more chatters than a processor's caches hold, so a first pass asks for the
  /// memory that the second one needs and the waits overlap.
  mutating func findAuthors(
    of messages: [Message], bytes: UnsafeBufferPointer<UInt8>, into authors: inout [Int]
  ) {
    keys.removeAll(keepingCapacity: true)
    authors.removeAll(keepingCapacity: true)
    for message in messages {
      let key = ChatterIndex.key(
        userID: message.userID, login: message.login, displayName: message.displayName,
        bytes: bytes)
      numbers.prefetch(key)
      keys.append(key)
    }
    for (message, key) in zip(messages, keys) {
      authors.append(
        number(
          of: key, userID: message.userID, login: message.login,
          displayName: message.displayName, bytes: bytes))
    }
  }

  /// The number of the chatter with these names.
  mutating func number(
    userID: ByteRange, login: ByteRange, displayName: ByteRange, bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let key = ChatterIndex.key(
      userID: userID, login: login, displayName: displayName, bytes: bytes)
    return number(
      of: key, userID: userID, login: login, displayName: displayName, bytes: bytes)
  }

  /// The key of the strongest of a chatter's names; all may be empty, for a deleted account.
  private static func key(
    userID: ByteRange, login: ByteRange, displayName: ByteRange, bytes: UnsafeBufferPointer<UInt8>
  ) -> ByteKey {
    let name = !userID.isEmpty ? userID : !login.isEmpty ? login : displayName
    let space = userID.isEmpty ? Space.name : Space.id
    return ByteKey(UnsafeBufferPointer(rebasing: bytes[name.indices]), space: space)
  }

  /// The number of the chatter with a key; the names are kept when the chatter is new.
  private mutating func number(
    of key: ByteKey, userID: ByteRange, login: ByteRange, displayName: ByteRange,
    bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if let known = numbers.value(of: key) { return known }
    let number = numberOfNewSpelling(key)
    if number == chatters.count {
      append(userID: userID, login: login, displayName: displayName, bytes: bytes)
    }
    return number
  }

  /// The number of a chatter whose name in this spelling is new; the next one for a new chatter.
  private mutating func numberOfNewSpelling(_ key: ByteKey) -> Int {
    let lower = key.bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    let isOther =
      key.space == Space.name && key.bytes.allSatisfy { $0 < 0x80 }
      && !lower.elementsEqual(key.bytes)
    let number =
      isOther
      ? lower.withUnsafeBufferPointer { numberOrInsert(ByteKey($0, space: key.space)) }
      : chatters.count
    numbers.insert(number, for: key)
    return number
  }

  private mutating func numberOrInsert(_ key: ByteKey) -> Int {
    if let known = numbers.value(of: key) { return known }
    numbers.insert(chatters.count, for: key)
    return chatters.count
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
      } || isKnownBot(chatter))
  }

  private func name(_ range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard !range.isEmpty else { return nil }
    return String(decoding: bytes[range.indices], as: UTF8.self)
  }
}
