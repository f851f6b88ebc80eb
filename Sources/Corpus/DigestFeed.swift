import Pseudonyms

/// Feeds values to a digest so that different rows never give the same bytes.
struct DigestFeed {
  private static let null = Int64.min
  private var digest = SHA256()
  private var buffer: [Int64] = []

  mutating func add(_ value: Int64) {
    buffer.append(value.littleEndian)
    if buffer.count >= 4096 { flush() }
  }

  mutating func add(_ value: Int64?) {
    add(value ?? DigestFeed.null)
  }

  /// Adds a number by its bits.
  mutating func add(_ value: Double?) {
    add(value.map { Int64(bitPattern: $0.bitPattern) })
  }

  /// Adds a text by its length and bytes.
  mutating func add(_ text: String?) {
    guard let text else { return add(DigestFeed.null) }
    add(Int64(text.utf8.count))
    flush()
    digest.update(text.utf8)
  }

  var hexadecimal: String {
    mutating get {
      flush()
      return digest.hexadecimal
    }
  }

  private mutating func flush() {
    buffer.withUnsafeBytes { digest.update($0) }
    buffer.removeAll(keepingCapacity: true)
  }
}
