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

  /// Reads an item; nil when it is not whole JSON or no object.
  init?(_ range: Range<Int>, of bytes: Bytes) {
    var cursor = JSONCursor(bytes, range)
    guard cursor.peek() == UInt8(ascii: "{") else { return nil }
    cursor.forEachKey { cursor, key in
      switch bytes.text(key) {
      case "message_id": id = cursor.string() ?? 0..<0
      case "message": text = cursor.string() ?? 0..<0
      case "author": readAuthor(&cursor)
      case "emotes": cursor.forEachElement { readEmote(&$0) }
      case "time_in_seconds": offset = cursor.thousandths()
      case "timestamp": timestamp = cursor.string().flatMap(bytes.number)
      case "action_type": actionType = cursor.string() ?? 0..<0
      case "message_type": messageType = cursor.string() ?? 0..<0
      case "channel_id": channelID = cursor.string() ?? 0..<0
      case "source_room_id": sourceRoomID = cursor.string() ?? 0..<0
      case "bits": bits = cursor.integer() ?? 0
      case let name: readParameter(name, &cursor)
      }
    }
    guard !cursor.isBroken else { return nil }
  }

  private mutating func readAuthor(_ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "display_name") {
        author.displayName = bytes.trimmingSpaces(cursor.string() ?? 0..<0)
      } else if bytes.equals(key, "id") {
        author.userID = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "name") {
        author.login = ChatDownloaderItem.login(cursor.string() ?? 0..<0, in: bytes)
      } else if bytes.equals(key, "badges") {
        cursor.forEachElement { readBadge(&$0) }
      } else {
        cursor.skip()
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
    var months: Int?
    cursor.forEachKey { cursor, key in
      if bytes.equals(key, "name") {
        name = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "version") {
        version = cursor.string() ?? 0..<0
      } else if bytes.equals(key, "months") {
        months = cursor.integer()
      } else {
        cursor.skip()
      }
    }
    badge.add(name, version, in: bytes)
    if let months, bytes.equals(name, "subscriber") {
      badge.months = UInt16(clamping: months)
      badge.monthsAreExact = true
    }
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

  private mutating func readParameter(_ name: String, _ cursor: inout JSONCursor) {
    let bytes = cursor.bytes
    switch name {
    case "cumulative_months": notice.cumulativeMonths = cursor.integer()
    case "months":
      let months = cursor.integer() ?? 0
      if notice.cumulativeMonths == nil, months > 0 { notice.cumulativeMonths = months }
    case "number_of_months_gifted": notice.giftMonths = cursor.integer()
    case "multimonth_duration": notice.prepaidMonths = cursor.integer()
    case "multimonth_tenure": notice.prepaidTenure = cursor.integer()
    case "was_gifted":
      notice.wasGifted = cursor.peek() == UInt8(ascii: "t")
      cursor.skip()
    case "number_of_raiders": notice.viewers = cursor.integer()
    case "mass_gift_count", "bits_badge_tier", "msg_param_value", "total_reward_count":
      notice.count = cursor.integer()
    case "gift_recipient_id": notice.recipientID = ByteRange(cursor.string() ?? 0..<0)
    case "gift_recipient_display_name":
      notice.recipientDisplayName = ByteRange(cursor.string() ?? 0..<0)
    case "msg_param_community_gift_id": notice.giftGroup = ByteRange(cursor.string() ?? 0..<0)
    case "origin_id":
      let origin = ByteRange(cursor.string() ?? 0..<0)
      if notice.giftGroup.isEmpty { notice.giftGroup = origin }
    case "subscription_type":
      notice.plan = ChatDownloaderItem.plan(bytes.text(cursor.string() ?? 0..<0))
    default: cursor.skip()
    }
  }

  private static func plan(_ name: String) -> Notice.Plan? {
    ["Prime": .prime, "Tier 1": .tier1, "Tier 2": .tier2, "Tier 3": .tier3][name]
  }
}
