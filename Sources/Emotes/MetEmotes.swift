/// Numbers of emotes that texts themselves tell (marked ones, emoji) by the bytes of their id and
/// code, without a `String` per use.
struct MetEmotes: Sendable {
  private struct Entry {
    let start: Int
    let idLength: Int
    let codeLength: Int
    let emote: UInt32
  }

  private var entries: [Entry] = []
  private var texts: [UInt8] = []
  /// Indices of `entries` plus 1; 0 is an empty slot.
  private var slots = [UInt32](repeating: 0, count: 256)

  /// Adds an emote, which must not be there.
  mutating func insert(
    id: UnsafeBufferPointer<UInt8>, code: UnsafeBufferPointer<UInt8>, emote: UInt32
  ) {
    if entries.count * 4 >= slots.count { grow() }
    entries.append(
      Entry(start: texts.count, idLength: id.count, codeLength: code.count, emote: emote))
    texts += id
    texts += code
    place(entries.count, MetEmotes.hash(code, MetEmotes.hash(id, 0)))
  }

  /// The emote of an id and a code; nil when it is not there.
  func find(id: UnsafeBufferPointer<UInt8>, code: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var slot = slotIndex(MetEmotes.hash(code, MetEmotes.hash(id, 0)))
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.idLength == id.count, entry.codeLength == code.count,
        holds(id, at: entry.start), holds(code, at: entry.start + id.count)
      {
        return entry.emote
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds an emote by its own id and code, unless it is there.
  mutating func insert(_ emote: Emote, number: UInt32) {
    guard find(emote) == nil else { return }
    Array(emote.providerID.utf8).withUnsafeBufferPointer { id in
      Array(emote.code.utf8).withUnsafeBufferPointer { code in
        insert(id: id, code: code, emote: number)
      }
    }
  }

  /// The number of an emote by its own id and code.
  func find(_ emote: Emote) -> UInt32? {
    Array(emote.providerID.utf8).withUnsafeBufferPointer { id in
      Array(emote.code.utf8).withUnsafeBufferPointer { code in find(id: id, code: code) }
    }
  }

  private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for index in 0..<bytes.count where texts[start &+ index] != bytes[index] { return false }
    return true
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    var slot = slotIndex(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    texts.withUnsafeBufferPointer { texts in
      for (index, entry) in entries.enumerated() {
        let codeStart = entry.start + entry.idLength
        let id = UnsafeBufferPointer(rebasing: texts[entry.start..<codeStart])
        let code = UnsafeBufferPointer(rebasing: texts[codeStart..<codeStart + entry.codeLength])
        place(index + 1, MetEmotes.hash(code, MetEmotes.hash(id, 0)))
      }
    }
  }

  private func slotIndex(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
