import Chat

/// Makes messages of the comments of a JSON log.
struct CommentBuilder {
  private var thinning = ThinningCheck()
  /// Whether any comment has had a badge, of whatever kind, and how many there were.
  private var hasBadges = false
  private var hasBits = false
  private var count = 0
  /// Where the texts end that no field holds in one piece; they stand behind the block's bytes.
  private(set) var roomEnd = 0

  /// What limits the log's use, by its comments.
  func flags(era: String?) -> Set<QualityFlag> {
    var flags: Set<QualityFlag> = []
    if thinning.isThinned { flags.insert(.thinned) }
    // One in two chatters wears a badge, at the least.
    if !hasBadges, count >= 100 { flags.insert(.badgesMissing) }
    // TwitchDownloader 1.50.8 to 1.51.1 lost the bits.
    if !hasBits, era == "1.1.0" { flags.insert(.bitsMissing) }
    return flags
  }

  /// Begins a block, with room for joined texts from an index on.
  mutating func begin(room: Int) {
    roomEnd = room
  }

  /// Adds one comment's message to a block.
  mutating func add(
    _ comment: JSONComment, time: Int64, record: Int, _ bytes: Bytes, to block: inout MessageBlock,
    tally: inout LogTally
  ) {
    thinning.add(time)
    count += 1
    hasBadges = hasBadges || comment.hasBadges
    hasBits = hasBits || comment.bits > 0
    var message = Message()
    message.record = record
    message.time = time
    message.id = ByteRange(comment.id)
    message.displayName = ByteRange(comment.author.displayName)
    message.login = ByteRange(comment.author.login)
    message.userID = ByteRange(comment.author.userID)
    message.bits = UInt32(clamping: comment.bits)
    message.badge = comment.badge
    let body = comment.body ?? joined(comment.fragments, bytes)
    let text = CommentBuilder.readNotice(comment, body, &message, bytes, to: &block)
    message.text = text.isEmpty ? .none : ByteRange(text)
    let first = UInt32(block.emoteRanges.count)
    CommentBuilder.addEmotes(comment, body: body, text: text, bytes, to: &block)
    message.emotes = first..<UInt32(block.emoteRanges.count)
    block.messages.append(message)
    if message.notice >= 0 { return tally.addNotices(1) }
    tally.addMessages(1)
    if NoticeSentence.isLike(text, in: bytes) { tally.addUnprovenNotice() }
  }

  /// The text of fragments, one after another, in one piece.
  private mutating func joined(_ fragments: [JSONComment.Fragment], _ bytes: Bytes) -> Range<Int> {
    if fragments.count == 1 { return fragments[0].text }
    let start = roomEnd
    for text in fragments.lazy.map(\.text) where !text.isEmpty {
      let base = bytes.baseAddress!
      (base + roomEnd).update(from: base + text.lowerBound, count: text.count)
      roomEnd += text.count
    }
    return start..<roomEnd
  }

  /// Adds the notice that a body or its parameters tell of, and returns the user's own words.
  private static func readNotice(
    _ comment: JSONComment, _ body: Range<Int>, _ message: inout Message, _ bytes: Bytes,
    to block: inout MessageBlock
  ) -> Range<Int> {
    let sentence =
      NoticeSentence(of: body, in: bytes, author: comment.author)
      ?? (comment.notice == nil ? nil : NoticeSentence(trusted: body, in: bytes))
    guard var notice = comment.notice ?? sentence?.notice else { return body }
    if let told = sentence?.notice { notice.complete(with: told) }
    message.notice = Int32(block.notices.count)
    block.notices.append(notice)
    // What cannot be read of a sentence is Twitch's, unless the kind comes with the user's words.
    return sentence?.words ?? (notice.kind.carriesWords ? body : 0..<0)
  }

  /// Adds the emotes of the fragments, found one after another in the body.
  private static func addEmotes(
    _ comment: JSONComment, body: Range<Int>, text: Range<Int>, _ bytes: Bytes,
    to block: inout MessageBlock
  ) {
    var position = body.lowerBound
    for fragment in comment.fragments where !fragment.text.isEmpty {
      guard let found = find(fragment.text, from: position, to: body.upperBound, bytes) else {
        continue
      }
      position = found + fragment.text.count
      guard !fragment.emoteID.isEmpty, found >= text.lowerBound, position <= text.upperBound else {
        continue
      }
      block.emoteRanges.append(
        EmoteRange(code: ByteRange(found..<position), id: ByteRange(fragment.emoteID)))
    }
  }

  /// The first place at or after an index where the bytes of a fragment stand.
  private static func find(
    _ fragment: Range<Int>, from start: Int, to end: Int, _ bytes: Bytes
  ) -> Int? {
    var position = start
    while position + fragment.count <= end {
      if bytes.equals(position..<position + fragment.count, fragment) { return position }
      let next = position + 1..<end
      guard let candidate = bytes.index(of: bytes[fragment.lowerBound], in: next) else {
        return nil
      }
      position = candidate
    }
    return nil
  }
}
