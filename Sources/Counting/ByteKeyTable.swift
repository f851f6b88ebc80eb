import CPrefetch

/// Maps runs of bytes to numbers, exactly.
///
/// Open addressing with the key's ends in the slot, so that a look-up of up to 16 bytes touches one
/// place in memory; a concrete struct, because this is done once or twice a message.
struct ByteKeyTable {
  private var slots: [Slot]
  private var count = 0
  private var mask: Int
  private var longKeys: [[UInt8]] = []

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: UInt32 = 0
    var space: UInt32 = 0
    /// The value plus one; 0 marks a free slot.
    var value: UInt32 = 0
    /// The index in `longKeys`, for keys of more than 16 bytes.
    var longKey: UInt32 = 0
  }

  init() {
    slots = [Slot](repeating: Slot(), count: 1024)
    mask = 1023
  }

  /// The value of a key; nil when the table does not hold it.
  ///
  /// - Complexity: O(1) on average, O(bytes) for keys of more than 16 bytes.
  func value(of key: ByteKey) -> Int? {
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while slots[place].value != 0 {
      if isKey(key, at: place) { return Int(slots[place].value) - 1 }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// Asks for the place in memory that a look-up of the key will need.
  func prefetch(_ key: ByteKey) {
    slots.withUnsafeBufferPointer {
      cprefetch($0.baseAddress! + (Int(truncatingIfNeeded: key.hash) & mask))
    }
  }

  /// Adds a key that the table does not hold.
  mutating func insert(_ value: Int, for key: ByteKey) {
    var slot = Slot(low: key.low, high: key.high, length: key.length, space: key.space)
    slot.value = UInt32(value + 1)
    if key.isLong {
      slot.longKey = UInt32(longKeys.count)
      longKeys.append(Array(key.bytes))
    }
    put(slot)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  private func isKey(_ key: ByteKey, at place: Int) -> Bool {
    let slot = slots[place]
    guard slot.low == key.low, slot.high == key.high, slot.length == key.length,
      slot.space == key.space
    else { return false }
    return !key.isLong || longKeys[Int(slot.longKey)].elementsEqual(key.bytes)
  }

  private mutating func put(_ slot: Slot) {
    let hash = ByteKey.hash(slot.low, slot.high, slot.length, slot.space)
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].value != 0 { place = (place &+ 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    mask = old.count * 2 - 1
    slots = [Slot](repeating: Slot(), count: mask + 1)
    for slot in old where slot.value != 0 { put(slot) }
  }
}
