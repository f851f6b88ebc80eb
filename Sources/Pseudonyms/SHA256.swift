import CSodium

/// A running SHA-256 digest.
///
/// It is a value: a copy taken half-way goes on by itself.
public struct SHA256: Sendable {
  private var state = crypto_hash_sha256_state()

  /// Starts a digest of no bytes.
  public init() {
    crypto_hash_sha256_init(&state)
  }

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
  }

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      update(UnsafeRawBufferPointer(buffer))
    }
    if isDone == nil {
      Array(bytes).withUnsafeBytes { update($0) }
    }
  }

  /// The digest of all bytes so far, 32 bytes; the digest can go on.
  public var bytes: [UInt8] {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&copy, &digest)
    return digest
  }

  /// The digest of all bytes so far as 64 lower-case hexadecimal digits; the digest can go on.
  public var hexadecimal: String { SHA256.hexadecimal(bytes) }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
