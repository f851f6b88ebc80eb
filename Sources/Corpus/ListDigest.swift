import Pseudonyms

/// What tells lists of emotes apart: the first 16 bytes of a SHA-256, as two big-endian numbers.
struct ListDigest: Hashable, Comparable {
  let head: UInt64
  let tail: UInt64

  init(_ list: [Int64]) {
    var digest = SHA256()
    list.withUnsafeBytes { digest.update($0) }
    (head, tail) = digest.bytes.withUnsafeBytes { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }

  /// The 16 bytes, as stored in a corpus.
  var bytes: [UInt8] {
    withUnsafeBytes(of: (head.bigEndian, tail.bigEndian)) { [UInt8]($0) }
  }

  /// Hashes the first eight bytes, which are random already.
  func hash(into hasher: inout Hasher) {
    hasher.combine(head)
  }

  static func < (left: ListDigest, right: ListDigest) -> Bool {
    (left.head, left.tail) < (right.head, right.tail)
  }
}
