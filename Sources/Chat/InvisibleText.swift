/// Characters that clients add so that a message can be sent twice; they show nothing.
public enum InvisibleText {
  /// Whether a token is made of such characters alone: U+034F, U+E0000 and U+FE0F.
  ///
  /// - Complexity: O(1) for other tokens.
  public static func fills(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = token[...]
    while !rest.isEmpty {
      guard let next = characters.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(next.count)
    }
    return !token.isEmpty
  }

  private static let characters: [[UInt8]] = [
    [0xCD, 0x8F], [0xF3, 0xA0, 0x80, 0x80], [0xEF, 0xB8, 0x8F],
  ]
}
