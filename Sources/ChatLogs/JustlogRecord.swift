import Chat

/// One message of justlog's or rustlog's JSON, as ranges of its values.
struct JustlogRecord {
  /// What Twitch's client libraries number the kinds of a line with.
  enum Kind: Int {
    case message = 1
    case clearChat = 2
    case notice = 4
    case clearMessage = 8
  }

  /// The line as it came; rustlog's shorter form leaves it out.
  var raw = 0..<0
  var text = 0..<0
  var systemText = 0..<0
  var timestamp = 0..<0
  /// The line's channel and its author's login.
  var line = IRCLine()
  var tags = IRCTags()
  /// The notice that the tags name.
  var notice: Notice?
  private var type: Int?
  private var id = 0..<0
  private var displayName = 0..<0
  private var parameters = Notice(kind: .other)

  /// Reads a message; nil when it is not whole JSON or no object.
  init?(_ range: Range<Int>, of bytes: Bytes) {
    var cursor = JSONCursor(bytes, range)
    guard cursor.peek() == UInt8(ascii: "{") else { return nil }
    cursor.forEachKey { cursor, key in
      switch bytes.text(key) {
      case "tags": readTags(&cursor)
      case "type": type = cursor.integer()
      case "raw": raw = cursor.string() ?? 0..<0
      case "id": id = cursor.string() ?? 0..<0
      case "text": text = cursor.string() ?? 0..<0
      case "systemText": systemText = cursor.string() ?? 0..<0
      case "timestamp": timestamp = cursor.string() ?? 0..<0
      case "username": line.nick = cursor.string() ?? 0..<0
      case "displayName": displayName = cursor.string() ?? 0..<0
      case "channel": line.target = cursor.string() ?? 0..<0
      default: cursor.skip()
      }
    }
    guard !cursor.isBroken else { return nil }
    if tags.id.isEmpty { tags.id = id }
    if tags.displayName.isEmpty { tags.displayName = displayName }
    nameNotice(in: bytes)
  }

  /// What the message is; nil for a line of the server's own.
  var kind: Kind? {
    if let type { return Kind(rawValue: type) }
    // rustlog's shorter form has no type; only messages and notices have an author.
    if tags.userID.isEmpty, tags.displayName.isEmpty { return .clearChat }
    return notice == nil ? .message : .notice
  }

  /// Sets `line.text` to the author's own words.
  mutating func findWords(in bytes: Bytes) {
    line.text = text
    guard let notice else { return }
    // rustlog puts Twitch's sentence before the author's words.
    if !systemText.isEmpty, text.count >= systemText.count,
      bytes.equals(text.prefix(systemText.count), systemText)
    {
      var start = text.lowerBound + systemText.count
      if start < text.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
      line.text = start..<text.upperBound
    } else if systemText.isEmpty, notice.kind != .announcement {
      line.text = NoticeSentence(trusted: text, in: bytes)?.words ?? 0..<0
    }
  }

  private mutating func readTags(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    cursor.forEachKey { cursor, key in
      let value = cursor.string() ?? 0..<0
      tags.take(key, value, bytes)
      if bytes.has("msg-param-", at: key.lowerBound, end: key.upperBound) {
        parameters.setParameter(key.lowerBound + 10..<key.upperBound, value, in: bytes)
      } else if bytes.equals(key, "system-msg") {
        systemText = value
      }
    }
  }

  private mutating func nameNotice(in bytes: Bytes) {
    let named = Notice(messageID: tags.messageID, in: bytes)
    guard type == Kind.notice.rawValue || (type == nil && named != nil) else { return }
    parameters.kind = named?.kind ?? .other
    notice = parameters
  }
}
