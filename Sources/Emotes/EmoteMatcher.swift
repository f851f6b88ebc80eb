public import Chat

/// Finds the emotes of messages: marked first-party emotes first, then whole tokens by name, then
/// the Unicode emoji of the other tokens.
///
/// A token is a run of bytes other than U+0020, compared byte by byte. One matcher serves one
/// channel of one source; it numbers the emotes it knows and meets from 0.
public struct EmoteMatcher: Sendable {
  /// The names that it was made for.
  public let names: NameTable
  /// The emotes by number: those of the name table, then marked ones and emoji as they are met.
  public private(set) var emotes: [Emote]
  /// Whether each emote of `emotes` is one of the channel's own.
  public private(set) var isOwn: [Bool]

  private var codes: CodeTable
  private var marked = MetEmotes()
  private var emoji = MetEmotes()
  private let ownership: MarkedOwnership
  /// The rule for tokens without a name; nil when it is not searched for.
  private let searchedPrefix: SearchedPrefix?

  /// Makes a matcher.
  ///
  /// - Parameters:
  ///   - names: the channel's names.
  ///   - marksFirstParty: whether the log marks first-party emotes, so that their names (and the
  ///     prefix rule) are not searched for in the text.
  ///   - commonTokens: the tokens of the prefix rule that enough chatters use, from `PrefixCensus`.
  /// - Complexity: O(*n*) for *n* names.
  public init(names: NameTable, marksFirstParty: Bool, commonTokens: Set<String> = []) {
    self.names = names
    emotes = names.names.map(\.emote)
    isOwn = names.names.map(\.isOwn)
    ownership = MarkedOwnership(names)
    let modified = marksFirstParty ? [] : EmoteMatcher.modified(names)
    codes = CodeTable(capacity: names.names.count + modified.count + commonTokens.count)
    searchedPrefix =
      marksFirstParty
      ? nil : names.prefix.map { SearchedPrefix($0, rareEmote: UInt32(names.names.count)) }
    for (number, emote) in emotes.enumerated() {
      let isFirstParty = emote.provider == .twitch
      if isFirstParty { marked.insert(emote, number: UInt32(number)) }
      if isFirstParty, marksFirstParty { continue }
      codes.insert(Array(emote.code.utf8), emote: UInt32(number))
    }
    for (code, number) in modified { codes.insert(code, emote: number) }
    if let prefix = searchedPrefix?.rule { search(for: prefix, commonTokens) }
  }

  /// The codes of the modified forms of the channel's own first-party emotes.
  private static func modified(_ names: NameTable) -> [(code: [UInt8], emote: UInt32)] {
    names.names.enumerated().filter { $1.isOwn && $1.emote.provider == .twitch }
      .flatMap { number, name in
        EmoteModifier.endings.map { (Array(name.emote.code.utf8) + $0, UInt32(number)) }
      }
  }

  /// Adds the emotes of a prefix rule: the rare one, then one for each common token.
  private mutating func search(for rule: PrefixRule, _ commonTokens: Set<String>) {
    addOwn(rule.rareEmote)
    for token in commonTokens.sorted() where rule.fits(token.utf8) {
      let code = Array(token.utf8)
      guard !codes.holds(code) else { continue }
      codes.insert(code, emote: UInt32(emotes.count))
      addOwn(Emote(provider: .twitch, code: token))
    }
  }

  private mutating func addOwn(_ emote: Emote) {
    marked.insert(emote, number: UInt32(emotes.count))
    emotes.append(emote)
    isOwn.append(true)
  }

  /// Appends the emote uses of one message, in the order of the text.
  ///
  /// A token that overlaps a marked emote is not looked up. Each grapheme cluster of the rest that
  /// is shown as an emoji is one use.
  ///
  /// - Parameters:
  ///   - message: the message.
  ///   - block: the block that the message belongs to.
  ///   - bytes: the block's bytes.
  ///   - uses: where the uses go.
  /// - Complexity: O(bytes of the message).
  public mutating func appendUses(
    of message: Message, in block: borrowing MessageBlock, bytes: UnsafeBufferPointer<UInt8>,
    to uses: inout [EmoteUse]
  ) {
    let first = uses.count
    let mayHoldEmoji = EmojiCursor.mayFind(in: bytes, message.text.indices)
    var mark = Int(message.emotes.lowerBound)
    let lastMark = Int(message.emotes.upperBound)
    var markedEnd: UInt32 = 0
    var token = TokenCursor(bytes, message.text.indices)
    while token.advance() {
      guard let emote = named(token, bytes) else {
        if mayHoldEmoji { appendEmoji(of: token, in: message, block, bytes, &uses) }
        continue
      }
      let (start, end) = (UInt32(truncatingIfNeeded: token.start), UInt32(token.end))
      while mark < lastMark, block.emoteRanges[mark].code.start < end {
        markedEnd = max(markedEnd, block.emoteRanges[mark].code.end)
        appendMarked(block.emoteRanges[mark], bytes, &uses)
        mark += 1
      }
      if markedEnd <= start { uses.append(EmoteUse(emote: emote, start: start)) }
    }
    while mark < lastMark {
      appendMarked(block.emoteRanges[mark], bytes, &uses)
      mark += 1
    }
    // Emoji are appended as they are found, which is before the marked emotes between them.
    if mayHoldEmoji, mark > message.emotes.lowerBound {
      uses[first...].sort { $0.start < $1.start }
    }
  }

  /// Appends the emoji of a token that lie outside marked emotes.
  @inline(never)
  private mutating func appendEmoji(
    of token: TokenCursor, in message: Message, _ block: borrowing MessageBlock,
    _ bytes: UnsafeBufferPointer<UInt8>, _ uses: inout [EmoteUse]
  ) {
    guard EmojiCursor.mayFind(in: bytes, token.start..<token.end) else { return }
    var cursor = EmojiCursor(bytes, token.start..<token.end)
    while cursor.advance() {
      let (start, end) = (UInt32(cursor.start), UInt32(cursor.end))
      let isMarked = message.emotes.contains { mark in
        let code = block.emoteRanges[Int(mark)].code
        return code.start < end && start < code.end
      }
      if !isMarked, let emote = emoji(at: cursor, bytes) {
        uses.append(EmoteUse(emote: emote, start: start))
      }
    }
  }

  /// The emoji that a grapheme cluster is; nil when it is none.
  private mutating func emoji(
    at cursor: EmojiCursor, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    let noID = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    let written = UnsafeBufferPointer(rebasing: bytes[cursor.start..<cursor.end])
    if let known = emoji.find(id: noID, code: written) { return known }
    guard let code = EmojiCode.code(of: cursor.cluster) else { return nil }
    let number = number(ofEmoji: Emote(provider: .emoji, code: code))
    if emoji.find(id: noID, code: written) == nil {
      emoji.insert(id: noID, code: written, emote: number)
    }
    return number
  }

  private mutating func number(ofEmoji emote: Emote) -> UInt32 {
    if let known = emoji.find(emote) { return known }
    let number = UInt32(emotes.count)
    emoji.insert(emote, number: number)
    emotes.append(emote)
    isOwn.append(false)
    return number
  }

  /// The emote that a token names.
  @inline(__always)
  private func named(_ token: TokenCursor, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let head = token.head
    if codes.mayHold(head: head, length: token.end &- token.start),
      let emote = codes.find(token, in: bytes)
    {
      return emote
    }
    if let searchedPrefix, searchedPrefix.mayFit(head) {
      return searchedPrefix.emote(of: token, bytes)
    }
    return nil
  }

  private mutating func appendMarked(
    _ range: EmoteRange, _ bytes: UnsafeBufferPointer<UInt8>, _ uses: inout [EmoteUse]
  ) {
    guard !range.code.isEmpty else { return }
    precondition(
      max(range.code.indices.upperBound, range.id.indices.upperBound) <= bytes.count,
      "a marked emote reaches past its block")
    var id = UnsafeBufferPointer(rebasing: bytes[range.id.indices])
    var code = UnsafeBufferPointer(rebasing: bytes[range.code.indices])
    // A modified emote counts as the one that it is made of.
    let ending = EmoteModifier.length(in: id)
    if ending > 0 {
      if code.count > ending, code.suffix(ending).elementsEqual(id.suffix(ending)) {
        code = UnsafeBufferPointer(rebasing: code.dropLast(ending))
      }
      id = UnsafeBufferPointer(rebasing: id.dropLast(ending))
    }
    let emote = marked.find(id: id, code: code) ?? addMarked(id, code)
    uses.append(EmoteUse(emote: emote, start: range.code.start))
  }

  /// Numbers a marked emote that was not met before.
  private mutating func addMarked(
    _ id: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let emote = Emote(
      provider: .twitch, providerID: String(decoding: id, as: UTF8.self),
      code: String(decoding: code, as: UTF8.self))
    let number = number(ofMarked: emote)
    // Only bytes that are no UTF-8, which the strings repair, can be unknown here.
    if marked.find(id: id, code: code) == nil { marked.insert(id: id, code: code, emote: number) }
    return number
  }

  private mutating func number(ofMarked emote: Emote) -> UInt32 {
    if let known = marked.find(emote) { return known }
    let number = UInt32(emotes.count)
    marked.insert(emote, number: number)
    emotes.append(emote)
    isOwn.append(ownership.isOwn(emote))
    return number
  }
}
