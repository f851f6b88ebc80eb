import CSodium

/// Who a name stands for, without the name: 16 bytes of a keyed digest.
public struct Pseudonym: Hashable, Comparable, Sendable {
  /// The digest's first eight bytes, as a big-endian number.
  public let head: UInt64
  /// The digest's next eight bytes, as a big-endian number.
  public let tail: UInt64

  /// The 16 bytes, as stored in a corpus.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: (head.bigEndian, tail.bigEndian)) { [UInt8]($0) }
  }

  /// The 16 bytes as 32 upper-case hexadecimal digits.
  public var hexadecimal: String {
    [head, tail].map { word in
      let digits = String(word, radix: 16, uppercase: true)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Hashes the first eight bytes, which are random already.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(head)
  }

  /// Orders pseudonyms by their bytes.
  public static func < (left: Pseudonym, right: Pseudonym) -> Bool {
    (left.head, left.tail) < (right.head, right.tail)
  }
}

/// What kind of name a pseudonym was made from; raw values are part of the digest.
public enum PseudonymNamespace: String, CaseIterable, Sendable {
  /// Twitch's numeric user id.
  case id
  /// The login in lower case.
  case login
  /// A display name that is not ASCII.
  case display

  /// What a name stands behind in the digest.
  var prefix: String {
    switch self {
    case .id: "id:"
    case .login: "login:"
    case .display: "display:"
    }
  }
}

extension PseudonymKey {
  /// HMAC-SHA256 over `namespace:name`, cut to 16 bytes.
  public func pseudonym(of namespace: PseudonymNamespace, _ name: String) -> Pseudonym {
    var state = keyed
    for part in [namespace.prefix, name] {
      var part = part
      part.withUTF8 { bytes in
        _ = crypto_auth_hmacsha256_update(&state, bytes.baseAddress, UInt64(bytes.count))
      }
    }
    var digest = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &digest) { words in
      guard let start = words.bindMemory(to: UInt8.self).baseAddress else { return }
      crypto_auth_hmacsha256_final(&state, start)
    }
    return Pseudonym(head: UInt64(bigEndian: digest.0), tail: UInt64(bigEndian: digest.1))
  }
}
