/// A run of bytes as a hash table's key: its first and last eight bytes, its length and a namespace.
///
/// Up to 16 bytes these tell any two runs apart; longer runs need their bytes compared as well.
struct ByteKey {
  let low: UInt64
  let high: UInt64
  let length: UInt32
  let space: UInt32
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>, space: UInt32 = 0) {
    self.bytes = bytes
    self.space = space
    length = UInt32(truncatingIfNeeded: bytes.count)
    (low, high) = ByteKey.ends(UnsafeRawBufferPointer(bytes))
  }

  var isLong: Bool { length > 16 }

  /// Mixes by multiplication and folds the high bits down; long runs that share both ends share it.
  var hash: UInt64 { ByteKey.hash(low, high, length, space) }

  static func hash(_ low: UInt64, _ high: UInt64, _ length: UInt32, _ space: UInt32) -> UInt64 {
    var hash = low ^ (UInt64(length) &<< 32 | UInt64(space)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash &>> 32)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ high) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash &>> 29)
  }

  private static func ends(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    let count = bytes.count
    if count >= 8 {
      return (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      )
    }
    if count >= 4 {
      return (
        UInt64(bytes.loadUnaligned(as: UInt32.self)),
        UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      )
    }
    guard count > 0 else { return (0, 0) }
    return (UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8, UInt64(bytes[count - 1]))
  }
}
