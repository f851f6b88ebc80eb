import Pseudonyms

/// The identifiers by which Superset knows what it imports again.
enum Identifier {
  /// The UUID of a thing of a kind, derived from both names and so the same for ever.
  ///
  /// It is a version 8 UUID (RFC 9562): the first 16 bytes of SHA-256 over `study/KIND/NAME`, with
  /// the bits of version and variant set.
  static func uuid(_ kind: String, _ name: String) -> String {
    var digest = SHA256()
    digest.update("study/\(kind)/\(name)".utf8)
    var bytes = Array(digest.bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    return grouped(hexadecimal(bytes))
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Hexadecimal digits in groups of 8, 4, 4, 4 and 12.
  private static func grouped(_ digits: String) -> String {
    var rest = Substring(digits)
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }
}
