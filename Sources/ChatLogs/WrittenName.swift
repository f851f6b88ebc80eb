/// A chatter's name as some programs write it: `Display` or `Display (login)`.
struct WrittenName {
  /// What stands before the login, or the whole name.
  private(set) var displayName: Range<Int>
  /// The login in the brackets; empty without one.
  private(set) var login = 0..<0

  /// Splits a name, of which spaces around it are no part.
  init(_ range: Range<Int>, of bytes: Bytes) {
    let name = bytes.trimming(range)
    displayName = name
    guard let bracket = name.last(where: { bytes[$0] == UInt8(ascii: "(") }),
      bytes[name.upperBound - 1] == UInt8(ascii: ")"), bracket > name.lowerBound + 1,
      bytes[bracket - 1] == UInt8(ascii: " ")
    else { return }
    let inside = bracket + 1..<name.upperBound - 1
    guard !inside.isEmpty, bytes[inside].allSatisfy(WrittenName.isLoginByte) else { return }
    displayName = bytes.trimmingSpaces(name.lowerBound..<bracket)
    login = inside
  }

  private static func isLoginByte(_ byte: UInt8) -> Bool {
    lowered(byte) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
  }
}
