import CUtf8proc

/// Walks over the grapheme clusters of one token that may be emoji.
struct EmojiCursor {
  /// The position of the cluster's first byte.
  private(set) var start: Int
  /// The position after the cluster's last byte.
  private(set) var end: Int
  /// The cluster's scalars.
  private(set) var cluster: [Unicode.Scalar] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokenEnd: Int

  /// Starts before the first cluster of a token.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) {
    self.bytes = bytes
    start = token.lowerBound
    end = token.lowerBound
    tokenEnd = token.upperBound
  }

  /// Moves on to the next cluster that may be an emoji; false after the last one.
  mutating func advance() -> Bool {
    while end < tokenEnd {
      readCluster()
      if EmojiCode.mayBeEmoji(cluster) { return true }
    }
    return false
  }

  /// Reads one grapheme cluster; a byte that is no UTF-8 is passed over.
  private mutating func readCluster() {
    cluster.removeAll(keepingCapacity: true)
    start = end
    var state: Int32 = 0
    while let (scalar, length) = scalar(at: end) {
      if let last = cluster.last,
        utf8proc_grapheme_break_stateful(Int32(last.value), Int32(scalar.value), &state)
      {
        return
      }
      cluster.append(scalar)
      end += length
    }
    if cluster.isEmpty { end += 1 }
  }

  private func scalar(at position: Int) -> (Unicode.Scalar, length: Int)? {
    guard position < tokenEnd, let first = bytes.baseAddress else { return nil }
    var value: Int32 = 0
    let length = utf8proc_iterate(first + position, tokenEnd - position, &value)
    guard length > 0, let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
    return (scalar, length)
  }

  /// Whether a text may hold emoji: each holds a byte of U+2xxx, U+Fxxx or U+1Fxxx, which neither
  /// ASCII nor the letters of most scripts do.
  @inline(__always)
  static func mayFind(in bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    guard text.count >= 8 else { return bytes[text].contains(where: isLead) }
    // The last word overlaps the one before, so that no bytes are left over.
    let last = raw.loadUnaligned(fromByteOffset: text.upperBound &- 8, as: UInt64.self)
    var all = last
    var position = text.lowerBound
    while position &+ 8 < text.upperBound {
      all |= raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      position &+= 8
    }
    return all & 0x8080_8080_8080_8080 != 0 && (holdsLead(last) || holdsLead(raw, text))
  }

  @inline(never)
  private static func holdsLead(_ raw: UnsafeRawBufferPointer, _ text: Range<Int>) -> Bool {
    var position = text.lowerBound
    while position &+ 8 < text.upperBound {
      if holdsLead(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) { return true }
      position &+= 8
    }
    return false
  }

  /// Whether one of eight bytes is E2, EF or F0; may also say so of a byte above one of these.
  @inline(__always)
  private static func holdsLead(_ word: UInt64) -> Bool {
    hasZero(word ^ 0xE2E2_E2E2_E2E2_E2E2) || hasZero(word ^ 0xEFEF_EFEF_EFEF_EFEF)
      || hasZero(word ^ 0xF0F0_F0F0_F0F0_F0F0)
  }

  @inline(__always)
  private static func hasZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  @inline(__always)
  private static func isLead(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xEF || byte == 0xF0 }
}
