/// A cursor over the fixed words and the numbers of one of Twitch's sentences.
struct PhraseReader {
  let bytes: Bytes
  private(set) var position: Int
  let end: Int

  init(_ bytes: Bytes, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// What has not been read.
  var rest: Range<Int> { position..<end }

  /// Reads fixed words; false, and nothing is read, when others stand here.
  mutating func skip(_ words: StaticString) -> Bool {
    guard bytes.has(words, at: position, end: end) else { return false }
    position += words.utf8CodeUnitCount
    return true
  }

  /// Reads a number; nil, and nothing is read, when none stands here.
  mutating func number() -> Int? {
    let digitsEnd = bytes.endOfDigits(from: position, end: end)
    guard let value = bytes.number(position..<digitsEnd) else { return nil }
    position = digitsEnd
    return value
  }

  /// Reads up to fixed words and these words too; nil, and nothing is read, when they do not come.
  mutating func upTo(_ words: StaticString) -> Range<Int>? {
    guard let found = bytes.index(of: words, in: rest) else { return nil }
    let skipped = position..<found
    position = found + words.utf8CodeUnitCount
    return skipped
  }
}
