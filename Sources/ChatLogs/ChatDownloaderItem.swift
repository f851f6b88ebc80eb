import Chat

/// One item of a chat-downloader log, as ranges of its values.
struct ChatDownloaderItem {
  var id = 0..<0
  var offset: Int64?
  /// Microseconds since 1970.
  var timestamp: Int?
  var actionType = 0..<0
  var messageType = 0..<0
  var channelID = 0..<0
  var sourceRoomID = 0..<0
  var author = Author()
  var badge = SubscriberBadge()
  var text = 0..<0
  var bits = 0
  /// The emotes' ids with where they stand, `from-to,from-to`.
  var emotes: [(id: Range<Int>, places: Range<Int>)] = []
  /// What the parameters tell of a notice; its kind is not set.
  var notice = Notice(kind: .other)

  init() {}

  /// Reads an item; nil when it is not whole JSON or no object.
  init?(_ range: Range<Int>, of bytes: Bytes) {
    var cursor = JSONCursor(bytes, range)
    guard cursor.peek() == UInt8(ascii: "{") else { return nil }
    cursor.forEachKey { cursor, key in
      switch bytes.text(key) {
      case "author": readAuthor(&cursor)
      case "emotes": cursor.forEachElement { readEmote(&$0) }
      case "was_gifted":
        notice.wasGifted = cursor.peek() == UInt8(ascii: "t")
        cursor.skip()
      case let name: if let value = cursor.string() { take(name, value, in: bytes) }
      }
    }
    guard !cursor.isBroken else { return nil }
  }

  /// Takes in the value at a path, which is a column's name in tables.
  mutating func take(_ path: String, _ value: Range<Int>, in bytes: Bytes) {
    switch path {
    case "message_id": id = value
    case "message": text = value
    case "author.display_name": author.displayName = bytes.trimmingSpaces(value)
    case "author.id": author.userID = value
    case "author.name": author.login = ChatDownloaderItem.login(value, in: bytes)
    case "time_in_seconds": offset = JSONNumber.thousandths(value, of: bytes)
    case "timestamp": timestamp = bytes.number(value)
    case "action_type": actionType = value
    case "message_type": messageType = value
    case "channel_id": channelID = value
    case "source_room_id": sourceRoomID = value
    case "bits": bits = bytes.number(value) ?? 0
    default: takeParameter(path, value, in: bytes)
    }
  }

  private mutating func readAuthor(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "badges") {
        cursor.forEachElement { readBadge(&$0) }
      } else if let value = cursor.string() {
        take("author." + bytes.text(key), value, in: bytes)
      }
    }
  }

  /// A live log's `name` is the display name in small letters, which need not be a login.
  private static func login(_ name: Range<Int>, in bytes: Bytes) -> Range<Int> {
    name.allSatisfy { bytes[$0] < 0x80 && bytes[$0] != UInt8(ascii: " ") } ? name : 0..<0
  }

  private mutating func readBadge(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    var name = 0..<0
    var version = 0..<0
    var months = 0..<0
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "name") {
        name = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "version") {
        version = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "months") {
        months = cursor.string() ?? 0..<0
      } else {
        cursor.skip()
      }
    }
    takeBadge(name, version: version, months: months, in: bytes)
  }

  /// Takes in a badge; a live log's tells the exact months.
  mutating func takeBadge(
    _ name: Range<Int>, version: Range<Int>, months: Range<Int>, in bytes: Bytes
  ) {
    badge.add(name, version, in: bytes)
    guard bytes.equals(name, "subscriber"), let months = bytes.number(months) else { return }
    badge.months = UInt16(clamping: months)
    badge.monthsAreExact = true
  }

  /// Reads `{"id": "25", "locations": "0-4,6-10"}`; a live log has a list of `from-to`.
  private mutating func readEmote(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    let first = emotes.count
    var id = 0..<0
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "id") {
        id = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "locations"), cursor.peek() == UInt8(ascii: "[") {
        cursor.forEachElement { emotes.append((0..<0, $0.string() ?? 0..<0)) }
      } else if bytes.equals(key, "locations") {
        emotes.append((0..<0, cursor.string() ?? 0..<0))
      } else {
        cursor.skip()
      }
    }
    for index in first..<emotes.count { emotes[index].id = id }
  }

  private mutating func takeParameter(_ path: String, _ value: Range<Int>, in bytes: Bytes) {
    switch path {
    case "cumulative_months": notice.cumulativeMonths = bytes.number(value)
    case "months":
      let months = bytes.number(value) ?? 0
      if notice.cumulativeMonths == nil, months > 0 { notice.cumulativeMonths = months }
    case "number_of_months_gifted": notice.giftMonths = bytes.number(value)
    case "multimonth_duration": notice.prepaidMonths = bytes.number(value)
    case "multimonth_tenure": notice.prepaidTenure = bytes.number(value)
    case "was_gifted": notice.wasGifted = bytes.equals(value, "True")
    case "number_of_raiders": notice.viewers = bytes.number(value)
    case "mass_gift_count", "bits_badge_tier", "msg_param_value", "total_reward_count":
      notice.count = bytes.number(value)
    case "gift_recipient_id": notice.recipientID = ByteRange(value)
    case "gift_recipient_display_name": notice.recipientDisplayName = ByteRange(value)
    case "msg_param_community_gift_id": notice.giftGroup = ByteRange(value)
    case "origin_id": if notice.giftGroup.isEmpty { notice.giftGroup = ByteRange(value) }
    case "subscription_type": notice.plan = ChatDownloaderItem.plan(bytes.text(value))
    default: break
    }
  }

  private static func plan(_ name: String) -> Notice.Plan? {
    ["Prime": .prime, "Tier 1": .tier1, "Tier 2": .tier2, "Tier 3": .tier3][name]
  }
}
