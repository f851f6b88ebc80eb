import Chat

extension JSONFacts {
  /// Takes in the video that API v5 put before a VOD's comments; false when it is no video.
  mutating func takeVideoObject(_ range: Range<Int>, of bytes: Bytes) -> Bool {
    var isVideo = false
    var video = LogFacts()
    var cursor = JSONCursor(bytes, range)
    cursor.forEachKey { cursor, name in
      switch bytes.text(name) {
      case "_id":
        let id = JSONFacts.text(&cursor)
        video.vodID = id?.first == "v" ? id.map { String($0.dropFirst()) } : id
      case "title": video.title = JSONFacts.text(&cursor)
      // `created_at` is when a highlight was cut.
      case "recorded_at":
        video.startedAt = cursor.string().flatMap { Instant(iso8601: bytes[$0]) }
        isVideo = true
      case "broadcast_type":
        cursor.skip()
        isVideo = true
      case "length": video.seconds = cursor.thousandths().map { Double($0) / 1000 }
      case "channel": video.channel.login = JSONFacts.channelName(&cursor)
      default: cursor.skip()
      }
    }
    guard isVideo, !cursor.isBroken else { return false }
    self.video = video
    return true
  }

  private static func channelName(_ cursor: inout JSONCursor) -> String? {
    var login: String?
    cursor.forEachKey { cursor, name in
      if cursor.bytes.equals(name, "name") {
        login = JSONFacts.login(&cursor)
      } else {
        cursor.skip()
      }
    }
    return login
  }
}
