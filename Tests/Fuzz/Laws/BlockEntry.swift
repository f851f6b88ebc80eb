import Chat

/// A message of a block with what it points at, checked while it is digested.
struct BlockEntry {
  private(set) var hasher: Hasher
  private let message: Message
  private let block: MessageBlock

  init(_ message: Message, in block: MessageBlock, hasher: Hasher) {
    self.message = message
    self.block = block
    self.hasher = hasher
  }

  mutating func check() throws(BrokenLaw) {
    try require(block.channels.indices.contains(Int(message.channel)), "a message has a channel")
    try require(message.notice < Int32(block.notices.count), "a message's notice exists")
    hasher.combine(message.channel)
    hasher.combine(message.record)
    hasher.combine(message.time)
    hasher.combine(message.bits)
    hasher.combine(message.isRemoved)
    hasher.combine(message.badge)
    for range in [message.text, message.id, message.userID, message.login, message.displayName] {
      try add(range)
    }
    try addEmotes()
    if message.notice >= 0 { try add(block.notices[Int(message.notice)]) }
  }

  private mutating func addEmotes() throws(BrokenLaw) {
    try require(
      Int(message.emotes.upperBound) <= block.emoteRanges.count, "a message's emotes exist")
    var end = message.text.start
    for emote in block.emoteRanges[Int(message.emotes.lowerBound)..<Int(message.emotes.upperBound)]
    {
      try require(
        emote.code.start >= end && emote.code.end <= message.text.end,
        "marked emotes lie in the text, one after another")
      end = emote.code.end
      try add(emote.code)
      try add(emote.id)
    }
  }

  private mutating func add(_ notice: Notice) throws(BrokenLaw) {
    hasher.combine(notice.kind)
    hasher.combine(notice.plan)
    for number in [
      notice.cumulativeMonths, notice.giftMonths, notice.prepaidMonths, notice.prepaidTenure,
      notice.viewers, notice.count,
    ] { hasher.combine(number) }
    hasher.combine(notice.wasGifted)
    for range in [
      notice.recipientID, notice.recipientLogin, notice.recipientDisplayName, notice.giftGroup,
    ] { try add(range) }
  }

  /// Digests the bytes of a range.
  private mutating func add(_ range: ByteRange) throws(BrokenLaw) {
    try require(
      range.start <= range.end && range.end <= block.bytes.count, "a range lies in its block")
    let bytes = block.bytes[range.indices]
    try require(isUTF8(bytes), "what is handed out is UTF-8")
    hasher.combine(range.count)
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
