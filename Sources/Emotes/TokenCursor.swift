/// Walks over the tokens of one text: its runs of bytes other than U+0020.
///
/// Spaces are found eight bytes at a time.
struct TokenCursor {
  /// The position of the token's first byte.
  private(set) var start = 0
  /// The position after the token's last byte.
  private(set) var end = 0

  private let bytes: UnsafeRawBufferPointer
  private let loadableEnd: Int
  private let textEnd: Int
  private var wordStart: Int
  private var next: Int
  private var spaces: UInt64

  /// Starts before the first token of a text.
  ///
  /// - Parameters:
  ///   - bytes: the block's bytes; the text must lie inside them.
  ///   - range: the text.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    precondition(range.upperBound <= bytes.count, "a text reaches past its block")
    self.bytes = UnsafeRawBufferPointer(bytes)
    loadableEnd = bytes.count &- 8
    textEnd = range.upperBound
    wordStart = range.lowerBound
    next = range.lowerBound
    spaces = 0
    if wordStart < textEnd { spaces = spacesOfWord() }
  }

  /// Moves on to the next token; false after the last one.
  @inline(__always)
  mutating func advance() -> Bool {
    while true {
      if spaces != 0 {
        start = next
        end = wordStart &+ spaces.trailingZeroBitCount &>> 3
        spaces &= spaces &- 1
        next = end &+ 1
        if start != end { return true }
      } else {
        wordStart &+= 8
        if wordStart >= textEnd { return takeLast() }
        spaces = spacesOfWord()
      }
    }
  }

  @inline(__always)
  private mutating func takeLast() -> Bool {
    guard next < textEnd else { return false }
    start = next
    end = textEnd
    next = textEnd
    return true
  }

  /// The high bit of each space among the eight bytes of the word, up to the end of the text.
  @inline(__always)
  private func spacesOfWord() -> UInt64 {
    let others = word(wordStart) ^ 0x2020_2020_2020_2020
    let low = (others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    let found = ~(low | others | 0x7F7F_7F7F_7F7F_7F7F)
    let count = textEnd &- wordStart
    return count >= 8 ? found : found & TokenCursor.firstBytes(count)
  }

  /// The first eight bytes of the token, zero-padded.
  @inline(__always)
  var head: UInt64 {
    let count = end &- start
    let bytes = word(start)
    if count >= 8 { return bytes }
    return bytes & TokenCursor.firstBytes(count)
  }

  /// The last eight bytes of a token of more than eight bytes; 0 for shorter ones.
  @inline(__always)
  var tail: UInt64 {
    end &- start > 8 ? word(end &- 8) : 0
  }

  /// The mask of the first bytes of a word, for fewer than eight.
  @inline(__always)
  private static func firstBytes(_ count: Int) -> UInt64 {
    (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }

  /// Eight bytes from a position on, with zeros after the end of the block.
  @inline(__always)
  private func word(_ position: Int) -> UInt64 {
    if position <= loadableEnd {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    return lastWord(position)
  }

  @inline(never)
  private func lastWord(_ position: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<(loadableEnd &+ 8 &- position) {
      word |= UInt64(bytes.load(fromByteOffset: position + offset, as: UInt8.self)) << (8 * offset)
    }
    return word
  }
}
