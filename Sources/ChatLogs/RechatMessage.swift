import Chat

/// One message of Twitch's rechat service of 2015 to 2017, as ranges of its values.
///
/// It is an IRC line taken apart: `{"type": "rechat-message", "id": …, "attributes": {"from": …,
/// "message": …, "timestamp": …, "tags": {…}}}`.
struct RechatMessage {
  var line = IRCLine()
  var tags = IRCTags()
  var emotes: [IRCEmotes.Mark] = []
  /// Milliseconds since 1970.
  var sentAt: Int?
  /// Milliseconds since the start of the stream; missing before 2017.
  var offset: Int?
  /// Whether the author is a subscriber, when the tags name no badges.
  var isSubscriber = false
  /// What the parameters tell of a notice; its kind is not set.
  var notice = Notice(kind: .other)
  private var hasAttributes = false

  /// Reads a message; nil when it is not whole JSON or has no attributes.
  init?(_ range: Range<Int>, of bytes: Bytes) {
    var cursor = JSONCursor(bytes, range)
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "attributes"), cursor.peek() == UInt8(ascii: "{") {
        hasAttributes = true
        readAttributes(&cursor)
      } else if bytes.equals(key, "id"), tags.id.isEmpty {
        tags.id = cursor.string() ?? 0..<0
      } else {
        cursor.skip()
      }
    }
    guard !cursor.isBroken, hasAttributes else { return nil }
  }

  private mutating func readAttributes(_ cursor: inout JSONCursor) {
    cursor.forEachKey { cursor, key in
      switch cursor.bytes.text(key) {
      case "command": line.command = cursor.string() ?? 0..<0
      case "room": line.target = cursor.string() ?? 0..<0
      case "from": line.nick = cursor.string() ?? 0..<0
      case "message": line.text = cursor.string() ?? 0..<0
      case "timestamp": sentAt = cursor.integer()
      case "video-offset": offset = cursor.integer()
      case "deleted": tags.isRemoved = RechatMessage.flag(&cursor)
      case "tags": readTags(&cursor)
      default: cursor.skip()
      }
    }
  }

  private mutating func readTags(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "emotes"), cursor.peek() == UInt8(ascii: "{") {
        cursor.forEachKey { readPlaces(of: $1, &$0) }
      } else if bytes.equals(key, "subscriber") {
        isSubscriber = RechatMessage.flag(&cursor)
      } else if let value = cursor.string() {
        tags.take(key, value, bytes)
        if bytes.has("msg-param-", at: key.lowerBound, end: key.upperBound) {
          notice.setParameter(key.lowerBound + 10..<key.upperBound, value, in: bytes)
        }
      }
    }
  }

  /// Reads `[[0, 4], [6, 10]]`, first and last scalar of each place.
  private mutating func readPlaces(of id: Range<Int>, _ cursor: inout JSONCursor) {
    cursor.forEachElement { cursor in
      var ends: [Int] = []
      cursor.forEachElement { cursor in ends.append(cursor.integer() ?? -1) }
      guard ends.count == 2, ends[0] >= 0, ends[1] >= ends[0] else { return }
      emotes.append(IRCEmotes.Mark(id: id, from: ends[0], length: ends[1] - ends[0] + 1))
    }
  }

  private static func flag(_ cursor: inout JSONCursor) -> Bool {
    let isTrue = cursor.peek() == UInt8(ascii: "t")
    cursor.skip()
    return isTrue
  }
}
