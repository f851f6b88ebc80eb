import Chat
import Glibc

/// The bytes of one block while it is parsed: values are unescaped in place.
typealias Bytes = UnsafeMutableBufferPointer<UInt8>

extension UnsafeMutableBufferPointer<UInt8> {
  /// The first index of a byte in a range; nil when it is not there.
  @inline(__always)
  func index(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a text stands at an index and ends at or before `end`.
  @inline(__always)
  func has(_ text: StaticString, at index: Int, end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    return end - index >= count && memcmp(baseAddress! + index, text.utf8Start, count) == 0
  }

  /// Whether a range holds exactly a text.
  @inline(__always)
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount
      && has(text, at: range.lowerBound, end: range.upperBound)
  }

  /// Whether two ranges hold the same bytes.
  func equals(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count
      && (left.isEmpty
        || memcmp(baseAddress! + left.lowerBound, baseAddress! + right.lowerBound, left.count) == 0)
  }

  /// Whether the bytes at an index are those of a range, letters compared without ASCII case.
  func hasIgnoringCase(_ name: Range<Int>, at index: Int, end: Int) -> Bool {
    guard end - index >= name.count else { return false }
    for offset in 0..<name.count
    where lowered(self[index + offset]) != lowered(self[name.lowerBound + offset]) {
      return false
    }
    return true
  }

  /// The first index at which a text, which is not empty, stands in a range; nil when it does not.
  func index(of text: StaticString, in range: Range<Int>) -> Int? {
    var from = range.lowerBound
    while let found = index(of: text.utf8Start[0], in: from..<range.upperBound) {
      if has(text, at: found, end: range.upperBound) { return found }
      from = found + 1
    }
    return nil
  }

  /// The decimal number that fills a range; nil when it is empty, not digits or over 18 digits.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for index in range {
      let digit = self[index] &- 48
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// The end of the decimal digits that begin at an index.
  func endOfDigits(from index: Int, end: Int) -> Int {
    var position = index
    while position < end, self[position] &- 48 < 10 { position += 1 }
    return position
  }

  /// A range as text; only for values that leave the block, such as ids and titles.
  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }

  /// Whether a range holds UTF-8.
  func isUTF8(_ range: Range<Int>) -> Bool {
    let part = UnsafeBufferPointer(rebasing: self[range])
    return (try? UTF8Span(validating: part.span)) != nil
  }

  /// A range without the spaces at its end.
  func trimmingSpaces(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return range.lowerBound..<end
  }

  /// A range without the spaces around it.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, self[start] == UInt8(ascii: " ") { start += 1 }
    return trimmingSpaces(start..<range.upperBound)
  }
}

/// A byte with an ASCII capital made small.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  byte &- 65 < 26 ? byte | 0x20 : byte
}

extension ByteRange {
  /// A range of bytes from array indices.
  init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }
}
