/// Walks over the tokens of one text: its runs of bytes other than U+0020.
///
/// Spaces are found 64 bytes at a time, as the bits of one word.
struct TokenCursor {
  /// The position of the token's first byte.
  private(set) var start = 0
  /// The position after the token's last byte.
  private(set) var end = 0

  private let bytes: UnsafeRawBufferPointer
  private let loadableEnd: Int
  private let textEnd: Int
  private var windowStart: Int
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
    windowStart = range.lowerBound
    next = range.lowerBound
    spaces = 0
    if windowStart < textEnd { spaces = spacesOfWindow() }
  }

  /// Moves on to the next token; false after the last one.
  @inline(__always)
  mutating func advance() -> Bool {
    while true {
      if spaces != 0 {
        start = next
        end = windowStart &+ spaces.trailingZeroBitCount
        spaces &= spaces &- 1
        next = end &+ 1
        if start != end { return true }
      } else {
        windowStart &+= 64
        if windowStart >= textEnd { return takeLast() }
        spaces = spacesOfWindow()
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

  /// A bit for each space among the 64 bytes of the window, up to the end of the text.
  @inline(__always)
  private func spacesOfWindow() -> UInt64 {
    var found: UInt64 = 0
    if windowStart <= loadableEnd &- 56 {
      for part in 0..<8 {
        let word = bytes.loadUnaligned(fromByteOffset: windowStart &+ part &* 8, as: UInt64.self)
        found |= TokenCursor.spaces(UInt64(littleEndian: word)) &<< UInt64(part &* 8)
      }
    } else {
      found = spacesOfLastWindow()
    }
    let count = textEnd &- windowStart
    return count >= 64 ? found : found & ((1 &<< UInt64(truncatingIfNeeded: count)) &- 1)
  }

  /// A bit for each space among eight bytes, the first byte lowest.
  @inline(__always)
  private static func spaces(_ word: UInt64) -> UInt64 {
    let others = word ^ 0x2020_2020_2020_2020
    let low = (others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    let found = ~(low | others) & 0x8080_8080_8080_8080
    return ((found &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }

  /// The same near the end of the block, where 64 bytes cannot be loaded.
  @inline(never)
  private func spacesOfLastWindow() -> UInt64 {
    var found: UInt64 = 0
    for position in windowStart..<textEnd where bytes[position] == 32 {
      found |= 1 &<< UInt64(position - windowStart)
    }
    return found
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
