/// Remembers the ids of the last records, or what they say, as hashes, to tell one that comes again.
///
/// Of two generations the older one is dropped when the younger one is full, so memory does not grow
/// with the log. Between 131,072 and 262,144 ids are remembered; two different ids are taken for one
/// with a chance below one in 10^13 a record.
struct RecentIDs {
  private var younger: Set<UInt64> = []
  private var older: Set<UInt64> = []
  private let limit: Int

  init(limit: Int = 131_072) {
    self.limit = limit
  }

  /// Remembers an id; false when it is remembered already.
  mutating func insert(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    insert(RecentIDs.hash(of: id))
  }

  /// Remembers a message without an id by who said what, where and when; false when it is remembered
  /// already.
  mutating func insert(
    _ text: UnsafeBufferPointer<UInt8>, author: Int, channel: Int, time: Int64
  ) -> Bool {
    insert(
      ByteKey.hash(
        RecentIDs.hash(of: text), UInt64(bitPattern: time), UInt32(truncatingIfNeeded: author),
        UInt32(truncatingIfNeeded: channel)))
  }

  private mutating func insert(_ hash: UInt64) -> Bool {
    guard !older.contains(hash), younger.insert(hash).inserted else { return false }
    if younger.count == limit {
      swap(&younger, &older)
      younger.removeAll(keepingCapacity: true)
    }
    return true
  }

  private static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    ByteKey(bytes).hash ^ middle(of: bytes)
  }

  /// Mixes the bytes between the first and the last eight, which `ByteKey.hash` leaves out.
  private static func middle(of id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard id.count > 16 else { return 0 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id[8..<id.count - 8] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
