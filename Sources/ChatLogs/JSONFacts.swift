import Chat

/// What a JSON log of one VOD says of itself, gathered from wherever it stands in the file.
struct JSONFacts {
  /// The era of a log that names no version.
  private let unversionedEra: String?
  private var streamer = Channel()
  var video = LogFacts()
  private var start: Int64?
  private var end: Int64?
  private var version: String?
  private var firstComment = LogFacts()
  private var dates = CommentDates()

  init(unversionedEra: String?) {
    self.unversionedEra = unversionedEra
  }

  /// The facts known so far; the file's header wins over what the first comments carry.
  var facts: LogFacts {
    var facts = video
    facts.channel.roomID = streamer.roomID ?? video.channel.roomID ?? firstComment.channel.roomID
    facts.channel.login = streamer.login ?? video.channel.login
    facts.vodID = video.vodID ?? firstComment.vodID
    facts.startedAt = video.startedAt ?? dates.start
    if facts.seconds == nil, let start, let end, end > start {
      facts.seconds = Double(end - start) / 1000
    }
    facts.era = version ?? unversionedEra
    facts.flags = [.mirrorsNotVisible]
    if dates.areUseless { facts.flags.insert(.datesUseless) }
    if facts.startedAt == nil { facts.flags.insert(.noStartTime) }
    if let flag = localDates { facts.flags.insert(flag) }
    return facts
  }

  /// Whether the messages' dates are, or may be, of a local time.
  private var localDates: QualityFlag? {
    guard let told = dates.start else { return nil }
    guard let start = video.startedAt else {
      return LocalDates.mayConcern(told) ? .maybeLocalDates : nil
    }
    return LocalDates.areLocal(start: start, by: told) ? .localDates : nil
  }

  /// Takes in one of the header's values.
  mutating func take(_ key: HeaderKey, _ range: Range<Int>, of bytes: Bytes) {
    var cursor = JSONCursor(bytes, range)
    if key == .vodID { video.vodID = JSONFacts.identifier(&cursor) ?? video.vodID }
    cursor.forEachKey { cursor, name in
      let name = bytes.text(name)
      switch key {
      case .streamer: takeStreamer(name, &cursor)
      case .video: takeVideo(name, &cursor)
      case .fileInfo: name == "Version" ? takeVersion(&cursor) : cursor.skip()
      case .vodID: cursor.skip()
      }
    }
  }

  /// Takes in what a comment says of its VOD.
  @inline(__always)
  mutating func take(_ comment: JSONComment, of bytes: Bytes) {
    if firstComment.channel.roomID == nil, !comment.channelID.isEmpty {
      firstComment.channel.roomID = bytes.text(comment.channelID)
    }
    if firstComment.vodID == nil, !comment.contentID.isEmpty {
      firstComment.vodID = bytes.text(comment.contentID)
    }
    if let offset = comment.offset, !comment.isLate {
      dates.take(comment.createdAt, offset: offset, of: bytes)
    }
  }

  private mutating func takeStreamer(_ name: String, _ cursor: inout JSONCursor) {
    switch name {
    case "id": streamer.roomID = JSONFacts.identifier(&cursor)
    case "login": streamer.login = JSONFacts.login(&cursor) ?? streamer.login
    case "name":
      let name = JSONFacts.login(&cursor)
      streamer.login = streamer.login ?? name
    default: cursor.skip()
    }
  }

  private mutating func takeVideo(_ name: String, _ cursor: inout JSONCursor) {
    switch name {
    case "id": video.vodID = JSONFacts.identifier(&cursor)
    case "title": video.title = JSONFacts.text(&cursor)
    case "created_at":
      video.startedAt = cursor.string().flatMap { Instant(iso8601: cursor.bytes[$0]) }
    case "start": start = cursor.thousandths()
    case "end": end = cursor.thousandths()
    case "length":
      let length = cursor.thousandths() ?? 0
      if length > 0 { video.seconds = Double(length) / 1000 }
    case "duration":
      video.seconds = JSONFacts.text(&cursor).flatMap(TwitchDuration.seconds).map(Double.init)
    case "user_id": video.channel.roomID = JSONFacts.identifier(&cursor)
    case "user_login": video.channel.login = JSONFacts.login(&cursor) ?? video.channel.login
    case "user_name":
      let name = JSONFacts.login(&cursor)
      video.channel.login = video.channel.login ?? name
    default: cursor.skip()
    }
  }

  private mutating func takeVersion(_ cursor: inout JSONCursor) {
    var numbers = [0, 0, 0]
    cursor.forEachKey { cursor, name in
      let value = cursor.integer() ?? 0
      let index = ["Major", "Minor", "Patch"].firstIndex(of: cursor.bytes.text(name))
      if let index { numbers[index] = value }
    }
    version = numbers.map(String.init).joined(separator: ".")
  }

  static func text(_ cursor: inout JSONCursor) -> String? {
    cursor.string().map(cursor.bytes.text).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A numeric id; 0 and empty stand for unknown.
  private static func identifier(_ cursor: inout JSONCursor) -> String? {
    text(&cursor).flatMap { $0 == "0" ? nil : $0 }
  }

  /// A login; a display name stands for it only when it is one in all but case.
  static func login(_ cursor: inout JSONCursor) -> String? {
    guard let name = text(&cursor), name.utf8.allSatisfy(isLoginByte) else { return nil }
    return Channel(login: name).login
  }

  private static func isLoginByte(_ byte: UInt8) -> Bool {
    lowered(byte) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
  }

  /// The parts of the file's header that are read.
  enum HeaderKey {
    case streamer, video, fileInfo, vodID
  }
}
