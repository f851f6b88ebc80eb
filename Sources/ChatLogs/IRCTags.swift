import Chat

/// The tags of one IRC line that every message needs, as ranges of their raw values.
struct IRCTags {
  var displayName = 0..<0
  var login = 0..<0
  var userID = 0..<0
  var roomID = 0..<0
  var sourceRoomID = 0..<0
  var messageID = 0..<0
  var id = 0..<0
  var emotes = 0..<0
  var badges = 0..<0
  var badgeInfo = 0..<0
  var sentAt = 0..<0
  var receivedAt = 0..<0
  var bits = 0..<0
  var isRemoved = false
  var hasBadges = false

  init() {}

  /// Finds the tags, in whatever order they stand.
  init(_ range: Range<Int>, of bytes: Bytes) {
    IRCTags.forEach(range, of: bytes) { key, value in
      take(key, value, bytes)
    }
  }

  /// Calls a function with each tag's key and raw value; the value is empty without `=`.
  @inline(__always)
  static func forEach(
    _ range: Range<Int>, of bytes: Bytes, _ body: (Range<Int>, Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.index(of: UInt8(ascii: ";"), in: start..<range.upperBound) ?? range.upperBound
      var equals = start
      while equals < end, bytes[equals] != UInt8(ascii: "=") { equals += 1 }
      body(start..<equals, min(equals + 1, end)..<end)
      start = end + 1
    }
  }

  /// Unescapes a value in place and returns where it now is.
  static func unescape(_ value: Range<Int>, in bytes: Bytes) -> Range<Int> {
    guard var read = bytes.index(of: UInt8(ascii: "\\"), in: value) else { return value }
    var write = read
    while read < value.upperBound {
      var byte = bytes[read]
      if byte == UInt8(ascii: "\\") {
        read += 1
        // A lone backslash at the end stands for nothing.
        guard read < value.upperBound else { break }
        byte = unescaped(bytes[read])
      }
      bytes[write] = byte
      write += 1
      read += 1
    }
    return value.lowerBound..<write
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: ":"): UInt8(ascii: ";")
    case UInt8(ascii: "s"): UInt8(ascii: " ")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    default: byte
    }
  }

  /// Takes in one tag; the key's length selects the few names that it is compared with.
  @inline(__always)
  mutating func take(_ key: Range<Int>, _ value: Range<Int>, _ bytes: Bytes) {
    switch key.count {
    case 2: if bytes.equals(key, "id") { id = value }
    case 4: if bytes.equals(key, "bits") { bits = value }
    case 5: if bytes.equals(key, "login") { login = value }
    case 6:
      if bytes.equals(key, "badges") {
        badges = value
        hasBadges = true
      } else if bytes.equals(key, "emotes") {
        emotes = value
      } else if bytes.equals(key, "msg-id") {
        messageID = value
      }
    case 7:
      if bytes.equals(key, "room-id") { roomID = value }
      if bytes.equals(key, "user-id") { userID = value }
    case 10...14: takeLong(key, value, bytes)
    default: break
    }
  }

  private mutating func takeLong(_ key: Range<Int>, _ value: Range<Int>, _ bytes: Bytes) {
    switch key.count {
    case 10:
      if bytes.equals(key, "badge-info") {
        badgeInfo = value
        hasBadges = true
      } else if bytes.equals(key, "rm-deleted") {
        isRemoved = bytes.equals(value, "1")
      }
    case 11: if bytes.equals(key, "tmi-sent-ts") { sentAt = value }
    case 12: if bytes.equals(key, "display-name") { displayName = value }
    case 14:
      if bytes.equals(key, "source-room-id") { sourceRoomID = value }
      if bytes.equals(key, "rm-received-ts") { receivedAt = value }
    default: break
    }
  }
}
