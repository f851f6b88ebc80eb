import Chat

/// Numbers the chatters of a source by their strongest name: user id, else login, else display name.
///
/// Logins and ASCII display names are compared in lower case, as Twitch does.
struct ChatterTable {
  private(set) var chatters: [CountedChatter] = []
  private(set) var isBot: [Bool] = []
  private var numbers = ByteKeyTable()
  private var key: [UInt8] = []
  private let bots: Set<String>

  init(bots: Set<String>) {
    self.bots = bots
  }

  /// The number of the chatter with these names; all of them may be empty, for a deleted account.
  mutating func number(
    userID: ByteRange, login: ByteRange, displayName: ByteRange, bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    setKey(userID: userID, login: login, displayName: displayName, bytes: bytes)
    let (number, isNew) = key.withUnsafeBufferPointer { numbers.number(of: $0) }
    if isNew { append(userID: userID, login: login, displayName: displayName, bytes: bytes) }
    return number
  }

  /// Writes the name that identifies the chatter, after a byte that tells its namespace.
  private mutating func setKey(
    userID: ByteRange, login: ByteRange, displayName: ByteRange, bytes: UnsafeBufferPointer<UInt8>
  ) {
    key.removeAll(keepingCapacity: true)
    let name = !userID.isEmpty ? userID : !login.isEmpty ? login : displayName
    key.append(userID.isEmpty ? 1 : 0)
    var seen: UInt8 = 0
    for index in name.indices {
      seen |= bytes[index]
      key.append(bytes[index])
    }
    guard userID.isEmpty else { return }
    if seen < 0x80 { lowercaseKey() } else { key[0] = 2 }
  }

  private mutating func lowercaseKey() {
    for index in 1..<max(1, key.count) where (65...90).contains(key[index]) { key[index] |= 0x20 }
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
