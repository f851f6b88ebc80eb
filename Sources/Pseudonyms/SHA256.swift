/// A running SHA-256 digest.
///
/// It is a value: a copy taken half-way goes on by itself.
public struct SHA256: Sendable {
  /// Starts a digest of no bytes.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {}

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {}

  /// The digest of all bytes so far as 64 lower-case hexadecimal digits; the digest can go on.
  public var hexadecimal: String { "" }
}
