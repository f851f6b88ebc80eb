import Chat

/// One comment of a VOD, as ranges of its values.
///
/// Twitch's API v5 spelled the keys with underscores (`content_offset_seconds`), GQL spells them in
/// camel case (`contentOffsetSeconds`); both are read. An empty object stands for null.
struct JSONComment {
  var id = 0..<0
  var offset: Int64?
  var createdAt = 0..<0
  var channelID = 0..<0
  var contentID = 0..<0
  var author = Author()
  var body: Range<Int>?
  var bits = 0
  var badge = SubscriberBadge()
  /// Whether the author wears any badge.
  var hasBadges = false
  var fragments: [Fragment] = []
  /// The notice that the message's own parameters name.
  var notice: Notice?
  var hasMessage = false
  /// Whether it was written below the recording, long after the stream.
  var isLate = false

  /// A piece of the text; an emote when it has an id.
  struct Fragment {
    var text: Range<Int>
    var emoteID: Range<Int>
  }

  /// Reads a comment; nil when it is not whole JSON or has no message.
  init?(_ range: Range<Int>, of bytes: Bytes, fragments: consuming [Fragment]) {
    self.fragments = fragments
    self.fragments.removeAll(keepingCapacity: true)
    var cursor = JSONCursor(bytes, range)
    read(&cursor)
    guard !cursor.isBroken, hasMessage else { return nil }
  }

  /// Reads the values of a comment, or of one of GQL's `{"cursor": …, "node": {…}}`.
  private mutating func read(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "content_offset_seconds") || bytes.equals(key, "contentOffsetSeconds") {
        offset = cursor.thousandths()
      } else if bytes.equals(key, "commenter") {
        readCommenter(&cursor)
      } else if bytes.equals(key, "message") {
        readMessage(&cursor)
      } else if bytes.equals(key, "_id") || bytes.equals(key, "id") {
        id = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "created_at") || bytes.equals(key, "createdAt") {
        createdAt = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "channel_id") || bytes.equals(key, "channelId") {
        channelID = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "content_id") || bytes.equals(key, "contentId") {
        contentID = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "source") {
        isLate = bytes.equals(cursor.string() ?? 0..<0, "comment")
      } else if bytes.equals(key, "node") {
        read(&cursor)
      } else {
        cursor.skip()
      }
    }
  }

  private mutating func readCommenter(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "display_name") || bytes.equals(key, "displayName") {
        author.displayName = bytes.trimmingSpaces(cursor.string() ?? 0..<0)
      } else if bytes.equals(key, "_id") || bytes.equals(key, "id") {
        author.userID = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "name") || bytes.equals(key, "login") {
        author.login = cursor.string() ?? 0..<0
      } else {
        cursor.skip()
      }
    }
  }

  private mutating func readMessage(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    hasMessage = cursor.peek() == UInt8(ascii: "{")
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "body") {
        body = cursor.string()
      } else if bytes.equals(key, "bits_spent") || bytes.equals(key, "bitsSpent") {
        bits = cursor.integer() ?? 0
      } else if bytes.equals(key, "fragments") {
        cursor.forEachElement { readFragment(&$0) }
      } else if bytes.equals(key, "user_badges") || bytes.equals(key, "userBadges") {
        cursor.forEachElement { readBadge(&$0) }
      } else if bytes.equals(key, "user_notice_params") {
        readParameters(&cursor)
      } else {
        cursor.skip()
      }
    }
  }

  private mutating func readFragment(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    var fragment = Fragment(text: 0..<0, emoteID: 0..<0)
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "text") {
        fragment.text = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "emoticon") || bytes.equals(key, "emote") {
        cursor.forEachKey { cursor, key in
          let value = cursor.string()
          if bytes.equals(key, "emoticon_id") || bytes.equals(key, "emoteID") {
            fragment.emoteID = value ?? 0..<0
          }
        }
      } else {
        cursor.skip()
      }
    }
    fragments.append(fragment)
  }

  private mutating func readBadge(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    var name = 0..<0
    var version = 0..<0
    cursor.forEachKey { cursor, key in
      let value = cursor.string() ?? 0..<0
      if bytes.equals(key, "_id") || bytes.equals(key, "setID") { name = value }
      if bytes.equals(key, "version") { version = value }
    }
    hasBadges = true
    badge.add(name, version, in: bytes)
  }

  /// Reads `{"msg-id": "resub", "msg-param-sub-plan": "Prime", …}`; empty or null says nothing.
  private mutating func readParameters(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    var messageID = 0..<0
    var read = Notice(kind: .other)
    cursor.forEachKey { cursor, key in
      let value = cursor.string() ?? 0..<0
      if bytes.equals(key, "msg-id") {
        messageID = value
      } else if bytes.has("msg-param-", at: key.lowerBound, end: key.upperBound) {
        read.setParameter(key.lowerBound + 10..<key.upperBound, value, in: bytes)
      }
    }
    guard let named = Notice(messageID: messageID, in: bytes) else { return }
    read.kind = named.kind
    notice = read
  }
}
