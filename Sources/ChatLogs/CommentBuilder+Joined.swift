import Chat

extension CommentBuilder {
  /// Adds a comment without a body, whose text is that of its fragments one after another.
  mutating func addJoined(
    _ comment: JSONComment, _ message: inout Message, _ bytes: Bytes, to block: inout MessageBlock
  ) {
    let first = UInt32(block.emoteRanges.count)
    let start = joinedEnd
    for fragment in comment.fragments where !fragment.text.isEmpty {
      let code = join(bytes[fragment.text])
      if !fragment.emoteID.isEmpty {
        block.emoteRanges.append(EmoteRange(code: code, id: ByteRange(fragment.emoteID)))
      }
    }
    message.text = joinedEnd > start ? ByteRange(start: start, end: joinedEnd) : .none
    message.emotes = first..<UInt32(block.emoteRanges.count)
    if let notice = comment.notice {
      message.notice = Int32(block.notices.count)
      block.notices.append(notice)
    }
    block.messages.append(message)
  }
}
