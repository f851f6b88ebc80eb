import Pseudonyms

/// What tells lists of emotes apart: the first 16 bytes of a SHA-256.
struct ListDigest: Hashable, Comparable {
  let bytes: [UInt8]

  init(_ list: [Int64]) {
    var digest = SHA256()
    list.withUnsafeBytes { digest.update($0) }
    bytes = Array(digest.bytes.prefix(16))
  }

  static func < (left: ListDigest, right: ListDigest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
