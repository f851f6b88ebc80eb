import CSodium

/// The secret that turns names into pseudonyms; it lies in a file outside the corpus.
public struct PseudonymKey: Sendable {
  let bytes: [UInt8]
  let keyed: crypto_auth_hmacsha256_state

  /// The number of random bytes of a key.
  static let size = 32

  /// Reads a key file, or creates it with a random key when it is missing.
  ///
  /// A new file can be read and written by its owner only.
  ///
  /// - Parameter path: the file; missing parent folders are made.
  /// - Throws: `PseudonymKeyError` when the file cannot be read or written, is not a key, or can
  ///   be read by others.
  public init(path: String) throws(PseudonymKeyError) {
    let file = KeyFile(path: path)
    var text = try file.read()
    if text == nil {
      text = try file.create(SHA256.hexadecimal(PseudonymKey.randomBytes()))
    }
    guard let text, let bytes = PseudonymKey.parse(text) else { throw .notAKey(path: path) }
    self.init(bytes: bytes)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, bytes, bytes.count)
    keyed = state
  }

  /// The first 16 hexadecimal digits of a digest of the key: tells keys apart, reveals none.
  public var fingerprint: String {
    var digest = SHA256()
    digest.update("study key fingerprint".utf8)
    digest.update(bytes)
    return String(digest.hexadecimal.prefix(16))
  }

  private static func randomBytes() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    randombytes_buf(&bytes, size)
    return bytes
  }

  private static func parse(_ text: [UInt8]) -> [UInt8]? {
    let digits = text.last == 0x0A ? text.dropLast() : text[...]
    let values = digits.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 2 * size, values.count == digits.count else { return nil }
    return (0..<size).map { UInt8(values[2 * $0] << 4 | values[2 * $0 + 1]) }
  }
}
