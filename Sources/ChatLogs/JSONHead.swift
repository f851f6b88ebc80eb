/// The shape of the JSON that a file begins with.
struct JSONHead {
  /// How many records of a list are looked at: the first may be another kind of object.
  private static let recordsLookedAt = 8

  /// A key of an object, and where its value begins.
  private struct Member {
    var key: Range<Int>
    var value: Int
  }

  private let head: Bytes
  private let start: Int

  init(_ head: Bytes) {
    self.head = head
    start = JSONHead.skippingSpace(0, head)
  }

  /// The format that the keys of the first records tell; nil when it is none of the known ones.
  var format: LogFormat? {
    guard start < head.count else { return nil }
    if let formatOfAnswers { return formatOfAnswers }
    if head[start] == UInt8(ascii: "[") { return formatOfRecords(from: start + 1) }
    guard head[start] == UInt8(ascii: "{") else { return nil }
    guard let list else { return formatOfRecords(from: start) }
    if hasHeader, head.equals(list.key, "comments") { return .twitchDownloaderJSON }
    let first = JSONHead.skippingSpace(list.value + 1, head)
    guard first < head.count, head[list.value] == UInt8(ascii: "[") else { return nil }
    if head.equals(list.key, "messages"), head[first] != UInt8(ascii: "{") {
      return .recentMessages
    }
    return formatOfRecords(from: first)
  }

  /// Whether the file is no one JSON value, but has one in each line.
  var isLines: Bool {
    start < head.count && head[start] == UInt8(ascii: "{") && list == nil
  }

  /// Whether the records stand inside the answers of a service, one or a list of them.
  var isAnswers: Bool { formatOfAnswers != nil }

  /// Whether the records are those of Twitch's rechat service.
  var holdsRechatMessages: Bool { head.index(of: "\"rechat-message\"", in: 0..<head.count) != nil }

  /// The format of the records inside answers: rechat's `{"data": [...]}`, or GQL's
  /// `{"data": {"video": {"comments": {"edges": [{"node": {...}}]}}}}`.
  private var formatOfAnswers: LogFormat? {
    guard start < head.count else { return nil }
    let isList = head[start] == UInt8(ascii: "[")
    let first = isList ? JSONHead.skippingSpace(start + 1, head) : start
    guard let data = value(of: "data", at: first) else { return nil }
    if head[data] == UInt8(ascii: "["), holdsRechatMessages { return .rechatJSON }
    let edges = value(of: "video", at: data).flatMap { value(of: "comments", at: $0) }
      .flatMap { value(of: "edges", at: $0) }
    return edges == nil ? nil : .gqlJSON
  }

  /// Where the value of a key begins in the object at an index; nil when there is none.
  private func value(of key: StaticString, at object: Int) -> Int? {
    guard object < head.count, head[object] == UInt8(ascii: "{") else { return nil }
    return members(at: object).members.first { head.equals($0.key, key) }?.value
  }

  /// Whether the root object says what it is a log of, as TwitchDownloader's does.
  private var hasHeader: Bool {
    members(at: start).members.contains { member in
      head.equals(member.key, "video") || head.equals(member.key, "streamer")
        || head.equals(member.key, "FileInfo")
    }
  }

  /// The root object's list of records.
  private var list: Member? {
    members(at: start).members.first { member in
      head.equals(member.key, "messages") || head.equals(member.key, "comments")
    }
  }

  private func formatOfRecords(from start: Int) -> LogFormat? {
    var keys: Set<String> = []
    var position = JSONHead.skippingSpace(start, head)
    for _ in 0..<JSONHead.recordsLookedAt {
      guard position < head.count, head[position] == UInt8(ascii: "{") else { break }
      let (members, end) = members(at: position)
      for member in members { keys.insert(head.text(member.key)) }
      guard let end else { break }
      position = JSONHead.skippingSpace(end, head)
    }
    return format(ofKeys: keys)
  }

  private func format(ofKeys keys: Set<String>) -> LogFormat? {
    if keys.contains("contentOffsetSeconds") || keys.isSuperset(of: ["cursor", "node"]) {
      return .gqlJSON
    }
    if keys.contains("content_offset_seconds") { return .rechatJSON }
    if keys.isSuperset(of: ["type", "attributes"]), holdsRechatMessages { return .rechatJSON }
    if keys.isSuperset(of: ["tags", "text", "timestamp"]) { return .justlogJSON }
    // chat-downloader's logs of other sites have both keys, or items that are added to a chat.
    let isLive = keys.contains("action_type")
    guard keys.contains("message_type"), isLive != keys.contains("time_in_seconds"),
      head.index(of: "\"add_chat_item\"", in: 0..<head.count) == nil
    else { return nil }
    return isLive ? .chatDownloaderLive : .chatDownloaderVOD
  }

  /// The members of the object at an index, as far as they stand in the head, and its end.
  private func members(at start: Int) -> (members: [Member], end: Int?) {
    var members: [Member] = []
    var position = JSONHead.skippingSpace(start + 1, head)
    while position < head.count, head[position] == UInt8(ascii: "\"") {
      guard let end = end(of: position) else { return (members, nil) }
      let colon = JSONHead.skippingSpace(end, head)
      guard colon < head.count, head[colon] == UInt8(ascii: ":") else { return (members, nil) }
      let value = JSONHead.skippingSpace(colon + 1, head)
      guard value < head.count else { return (members, nil) }
      members.append(Member(key: position + 1..<end - 1, value: value))
      guard let next = self.end(of: value) else { return (members, nil) }
      position = JSONHead.skippingSpace(next, head)
    }
    let isClosed = position < head.count && head[position] == UInt8(ascii: "}")
    return (members, isClosed ? position + 1 : nil)
  }

  private func end(of value: Int) -> Int? {
    var frame = JSONFrame()
    return frame.end(from: value, to: head.count, of: head)
  }

  private static func skippingSpace(_ start: Int, _ head: Bytes) -> Int {
    var position = start
    while position < head.count, JSONFrame.separates(head[position]) { position += 1 }
    return position
  }
}
