import Chat

/// Turns the `emotes` tag, `ID:from-to,from-to/ID:…`, into ranges of bytes.
///
/// Positions count Unicode scalars, and `to` is included. Twitch sometimes counts wrongly, so a
/// position that is no whole token is moved to the nearest token of its length, or dropped. Tokens
/// that show nothing are no emotes.
struct IRCEmotes {
  /// How many positions were dropped, malformed ones among them.
  private(set) var dropped = 0

  /// How far, in scalars, a token may be from where the tag says.
  private static let reach = 12

  /// Where a tag says that an emote is, in scalars.
  struct Mark {
    var id: Range<Int>
    var from: Int
    var length: Int
  }

  private struct Token {
    var from: Int
    var length: Int
    var range: Range<Int>
    var isTaken = false
  }

  private var tokens: [Token] = []
  private var marks: [Mark] = []
  private var found: [EmoteRange] = []

  /// Appends the emotes of one text to a list, sorted by position, and returns their indices.
  ///
  /// `shift` is how many scalars the tag counts before the text: those of a notice's `ACTION `.
  mutating func read(
    _ tag: Range<Int>, text: Range<Int>, shift: Int, of bytes: Bytes, into list: inout [EmoteRange]
  ) -> Range<UInt32> {
    let first = UInt32(list.count)
    guard !tag.isEmpty else { return first..<first }
    marks.removeAll(keepingCapacity: true)
    readMarks(tag, of: bytes)
    return takeMarks(text: text, shift: shift, of: bytes, into: &list)
  }

  /// Appends the emotes whose ids and places (`from-to,from-to`) stand apart, and returns their
  /// indices.
  mutating func read(
    _ places: [(id: Range<Int>, places: Range<Int>)], text: Range<Int>, of bytes: Bytes,
    into list: inout [EmoteRange]
  ) -> Range<UInt32> {
    marks.removeAll(keepingCapacity: true)
    for place in places { readPlaces(place.places, id: place.id, of: bytes) }
    return takeMarks(text: text, shift: 0, of: bytes, into: &list)
  }

  /// Appends the emotes of marks, and returns their indices.
  mutating func read(
    _ marks: [Mark], text: Range<Int>, of bytes: Bytes, into list: inout [EmoteRange]
  ) -> Range<UInt32> {
    self.marks = marks
    return takeMarks(text: text, shift: 0, of: bytes, into: &list)
  }

  private mutating func takeMarks(
    text: Range<Int>, shift: Int, of bytes: Bytes, into list: inout [EmoteRange]
  ) -> Range<UInt32> {
    let first = UInt32(list.count)
    guard !marks.isEmpty else { return first..<first }
    found.removeAll(keepingCapacity: true)
    readTokens(text, of: bytes)
    // Marks that are right take their tokens first; only then may wrong ones look for theirs.
    let misplaced = marks.filter {
      !takeToken(at: $0.from - shift, $0) && !takeToken(at: $0.from, $0)
    }
    for mark in misplaced { takeNearestToken(mark, shift: shift) }
    list.append(contentsOf: found.sorted { $0.code.start < $1.code.start })
    return first..<UInt32(list.count)
  }

  private mutating func readMarks(_ tag: Range<Int>, of bytes: Bytes) {
    var start = tag.lowerBound
    while start < tag.upperBound {
      let end = bytes.index(of: UInt8(ascii: "/"), in: start..<tag.upperBound) ?? tag.upperBound
      if let colon = bytes.index(of: UInt8(ascii: ":"), in: start..<end) {
        readPlaces(colon + 1..<end, id: start..<colon, of: bytes)
      }
      start = end + 1
    }
  }

  private mutating func readPlaces(_ range: Range<Int>, id: Range<Int>, of bytes: Bytes) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.index(of: UInt8(ascii: ","), in: start..<range.upperBound) ?? range.upperBound
      if let dash = bytes.index(of: UInt8(ascii: "-"), in: start..<end),
        let from = bytes.number(start..<dash), let to = bytes.number(dash + 1..<end), to >= from
      {
        marks.append(Mark(id: id, from: from, length: to - from + 1))
      } else {
        dropped += 1
      }
      start = end + 1
    }
  }

  /// Splits a text at its spaces, with positions in scalars.
  private mutating func readTokens(_ text: Range<Int>, of bytes: Bytes) {
    tokens.removeAll(keepingCapacity: true)
    var scalars = 0
    var start = text.lowerBound
    while start < text.upperBound {
      let end = bytes.index(of: UInt8(ascii: " "), in: start..<text.upperBound) ?? text.upperBound
      // Bytes 10xxxxxx continue a scalar.
      let length = bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      let token = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if length > 0, !InvisibleText.fills(token) {
        tokens.append(Token(from: scalars, length: length, range: start..<end))
      }
      scalars += length + 1
      start = end + 1
    }
  }

  private mutating func takeToken(at from: Int, _ mark: Mark) -> Bool {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].from < from { low = middle + 1 } else { high = middle }
    }
    guard low < tokens.count, tokens[low].from == from, tokens[low].length == mark.length,
      !tokens[low].isTaken
    else { return false }
    take(low, mark)
    return true
  }

  private mutating func takeNearestToken(_ mark: Mark, shift: Int) {
    let candidates = tokens.indices.filter {
      tokens[$0].length == mark.length && !tokens[$0].isTaken
        && abs(tokens[$0].from - mark.from) <= IRCEmotes.reach + shift
    }
    let nearest = candidates.min {
      abs(tokens[$0].from - mark.from) < abs(tokens[$1].from - mark.from)
    }
    if let nearest { take(nearest, mark) } else { dropped += 1 }
  }

  private mutating func take(_ index: Int, _ mark: Mark) {
    tokens[index].isTaken = true
    found.append(EmoteRange(code: ByteRange(tokens[index].range), id: ByteRange(mark.id)))
  }
}
