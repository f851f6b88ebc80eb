/// Emote numbers by code: a hash table over bytes, made once and read for every token.
///
/// The key of a code is its first eight bytes, its last eight and its length, which is exact up to
/// 16 bytes; longer codes compare the bytes between as well. A bit filter in front turns nearly all
/// other tokens away after one load.
struct CodeTable: Sendable {
  private struct Entry {
    let head: UInt64
    let tail: UInt64
    let length: UInt32
    let emote: UInt32
  }

  private var entries: [Entry] = []
  /// Where the middle of each entry's code starts in `middles`; codes up to 16 bytes have none.
  private var middleStarts: [UInt32] = []
  private var middles: [UInt8] = []
  /// Indices of `entries` plus 1; 0 is an empty slot.
  private var slots: [UInt32]
  private let slotShift: UInt64
  private var filter: [UInt64]
  private let filterShift: UInt64

  /// Makes an empty table with room for a number of codes.
  init(capacity: Int) {
    let slotBits = CodeTable.bits(atLeast: capacity * 4, 8)
    let filterBits = CodeTable.bits(atLeast: capacity * 32, 18)
    slots = [UInt32](repeating: 0, count: 1 << slotBits)
    slotShift = UInt64(64 - slotBits)
    filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
    filterShift = UInt64(64 - filterBits)
  }

  /// Adds a code unless it is there already; the capacity must not be exceeded.
  mutating func insert(_ code: [UInt8], emote: UInt32) {
    code.withUnsafeBufferPointer { bytes in
      var token = TokenCursor(bytes, 0..<bytes.count)
      guard token.advance(), find(token, in: bytes) == nil else { return }
      let entry = Entry(
        head: token.head, tail: token.tail, length: UInt32(bytes.count), emote: emote)
      entries.append(entry)
      middleStarts.append(UInt32(middles.count))
      if bytes.count > 16 { middles += bytes[8..<bytes.count - 8] }
      var slot = slotIndex(entry.head, entry.tail, entry.length)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(entries.count)
      let bit = filterIndex(entry.head, bytes.count)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether a code is in the table.
  func holds(_ code: [UInt8]) -> Bool {
    code.withUnsafeBufferPointer { bytes in
      var token = TokenCursor(bytes, 0..<bytes.count)
      return token.advance() && find(token, in: bytes) != nil
    }
  }

  /// Whether a token of this head and length may be in the table.
  @inline(__always)
  func mayHold(head: UInt64, length: Int) -> Bool {
    let bit = filterIndex(head, length)
    return filter[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1 != 0
  }

  /// The emote of a token; nil when it is none of the codes.
  @inline(__always)
  func find(_ token: TokenCursor, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let (head, tail, length) = (token.head, token.tail, token.end &- token.start)
    var slot = slotIndex(head, tail, UInt32(truncatingIfNeeded: length))
    while slots[slot] != 0 {
      let index = Int(slots[slot] &- 1)
      let entry = entries[index]
      if entry.head == head, entry.tail == tail, Int(entry.length) == length,
        length <= 16 || hasMiddle(index, token, bytes)
      {
        return entry.emote
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  @inline(never)
  private func hasMiddle(
    _ index: Int, _ token: TokenCursor, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let first = Int(middleStarts[index])
    for offset in 0..<(token.end - token.start - 16)
    where middles[first + offset] != bytes[token.start + 8 + offset] {
      return false
    }
    return true
  }

  @inline(__always)
  private func filterIndex(_ head: UInt64, _ length: Int) -> Int {
    let count = UInt64(truncatingIfNeeded: length)
    let mixed = ((head ^ count &<< 59) &+ count) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> filterShift)
  }

  @inline(__always)
  private func slotIndex(_ head: UInt64, _ tail: UInt64, _ length: UInt32) -> Int {
    var mixed = (head ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed &>> 32 ^ tail) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ mixed &>> 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> slotShift)
  }

  /// The number of bits that count to at least a number, and at least a number of bits.
  private static func bits(atLeast count: Int, _ fewest: Int) -> Int {
    max(fewest, Int.bitWidth - max(1, count - 1).leadingZeroBitCount)
  }
}
