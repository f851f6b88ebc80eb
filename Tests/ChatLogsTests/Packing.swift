/// The same text in other bytes.
enum Packing {
  /// The text compressed, in one piece or several, with a mark of its encoding, in UTF-16, and with the
  /// line ends of Windows.
  static func all(of bytes: [UInt8]) -> [[UInt8]] {
    let (first, second) = (Array(bytes[..<(bytes.count / 2)]), Array(bytes[(bytes.count / 2)...]))
    let compressed = [
      gzip(bytes), zstd(bytes), gzip(first) + gzip(second), zstd(first) + zstd(second),
      gzip(bytes) + [0, 0, 0, 0],
    ]
    // What is UTF-16 already has no other encoding.
    guard let text = String(validating: bytes, as: UTF8.self) else { return compressed }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let encoded = [mark + bytes, gzip(mark + bytes), utf16(text), utf16(text, isBigEndian: true)]
    return compressed + encoded + [zstd(utf16(text))] + (bytes.contains(13) ? [] : [crlf(bytes)])
  }

  private static func crlf(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
  }
}
