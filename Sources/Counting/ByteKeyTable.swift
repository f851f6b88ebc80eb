/// Numbers distinct runs of bytes from 0, in order of first appearance.
///
/// Open addressing over one arena of bytes; a concrete struct without class fields, because this is
/// looked up once per message.
struct ByteKeyTable {
  private var slots: [UInt32]
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var arena: [UInt8] = []
  private var mask: Int

  init() {
    slots = [UInt32](repeating: 0, count: 1024)
    mask = 1023
  }

  /// How many distinct keys there are.
  var count: Int { ends.count }

  /// The number of a key, and whether it is new.
  ///
  /// - Complexity: O(bytes of the key), amortised.
  mutating func number(of key: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = ByteKeyTable.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] &- 1)
      if hashes[number] == hash, isEqual(number, key) { return (number, false) }
      slot = (slot &+ 1) & mask
    }
    insert(key, hash: hash, slot: slot)
    return (ends.count - 1, true)
  }

  private func isEqual(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == key.count else { return false }
    for index in 0..<key.count where arena[start + index] != key[index] { return false }
    return true
  }

  private mutating func insert(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64, slot: Int) {
    arena.append(contentsOf: key)
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    mask = slots.count * 4 - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Mixes eight bytes at a time by multiplication, then folds the high bits down.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index &+ 8 <= key.count {
      let word = UnsafeRawPointer(key.baseAddress! + index).loadUnaligned(as: UInt64.self)
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash &>> 32
      index &+= 8
    }
    var tail: UInt64 = 0
    while index < key.count {
      tail = tail &<< 8 | UInt64(key[index])
      index &+= 1
    }
    hash = (hash ^ tail) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash &>> 29)
  }
}
