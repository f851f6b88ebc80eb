import Chat

/// What the readers of text logs add to a block.
extension MessageBlock {
  /// Adds a comment of a log that holds Twitch's sentences as their subject's comments.
  @inline(__always)
  mutating func addComment(
    _ message: Message, body: Range<Int>, in bytes: Bytes, tally: inout LogTally
  ) {
    let author = Author(displayName: message.displayName.indices, login: message.login.indices)
    guard let sentence = NoticeSentence(of: body, in: bytes, author: author) else {
      if NoticeSentence.isLike(body, in: bytes) { tally.addUnprovenNotice() }
      return addChat(message, body: body, in: bytes, tally: &tally)
    }
    addNotice(sentence.notice, of: message, words: sentence.words, tally: &tally)
  }

  /// Adds what a user said, without its framing when it is an action.
  @inline(__always)
  mutating func addChat(
    _ message: Message, body: Range<Int>, in bytes: Bytes, tally: inout LogTally
  ) {
    if bytes.equals(message.login.indices, "twitchnotify"),
      let event = Announcement(body, in: bytes)
    {
      return addAnnouncement(event, of: message, words: 0..<0, in: bytes, tally: &tally)
    }
    var message = message
    message.text = ByteRange(bytes.actionText(body) ?? body)
    messages.append(message)
    tally.addMessages(1)
  }

  /// Adds an event as a notice of the user whom it is about.
  mutating func addAnnouncement(
    _ event: Announcement, of message: Message, words: Range<Int>, in bytes: Bytes,
    tally: inout LogTally
  ) {
    var message = message
    message.login = .none
    message.displayName = ByteRange(event.subject)
    addNotice(event.notice, of: message, words: words, tally: &tally)
  }

  /// Adds a notice with the user's own words.
  mutating func addNotice(
    _ notice: Notice, of message: Message, words: Range<Int>, tally: inout LogTally
  ) {
    var message = message
    message.text = ByteRange(words)
    message.notice = Int32(notices.count)
    notices.append(notice)
    messages.append(message)
    tally.addNotices(1)
  }
}

extension Message {
  /// Makes a message of a record and a time.
  init(record: Int, time: Int64) {
    self.init()
    self.record = record
    self.time = time
  }
}

extension LogFacts {
  /// The facts of a log of plain text, which shows neither badges nor Shared Chat.
  static func ofText(_ flags: Set<QualityFlag> = []) -> LogFacts {
    var facts = LogFacts()
    facts.flags = flags.union([.noBadges, .mirrorsNotVisible])
    return facts
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// The text inside `\u{1}ACTION …\u{1}`; nil when it is not framed so.
  func actionText(_ text: Range<Int>) -> Range<Int>? {
    guard has("\u{1}ACTION", at: text.lowerBound, end: text.upperBound) else { return nil }
    var start = text.lowerBound + 7
    if start < text.upperBound, self[start] == UInt8(ascii: " ") { start += 1 }
    let isClosed = start < text.upperBound && self[text.upperBound - 1] == 1
    return start..<(isClosed ? text.upperBound - 1 : text.upperBound)
  }

  /// Whether a range is a login: 1 to 25 ASCII letters, digits and underscores.
  func isLogin(_ range: Range<Int>) -> Bool {
    (1...25).contains(range.count)
      && range.allSatisfy { index in
        let byte = self[index]
        return lowered(byte) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
      }
  }
}
