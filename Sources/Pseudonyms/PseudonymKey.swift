/// The secret that turns names into pseudonyms; it lies in a file outside the corpus.
public struct PseudonymKey: Sendable {
  /// Reads a key file, or creates it with a random key when it is missing.
  ///
  /// - Parameter path: the file; missing parent folders are made.
  /// - Throws: `PseudonymKeyError` when the file cannot be read or written, is not a key, or can
  ///   be read by others.
  public init(path: String) throws(PseudonymKeyError) {
    throw .unreadable(path: path, reason: "pending")
  }

  /// The first 16 hexadecimal digits of a digest of the key: tells keys apart, reveals none.
  public var fingerprint: String { "" }
}
