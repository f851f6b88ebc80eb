/// A cursor over one whole JSON value; strings are unescaped in place.
///
/// Commas may be missing or too many; anything else that is not JSON sets `isBroken` and ends it.
struct JSONCursor {
  let bytes: Bytes
  private(set) var position: Int
  let end: Int
  /// Whether something that is not JSON was met.
  private(set) var isBroken = false

  init(_ bytes: Bytes, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The byte that begins the next value; 0 at the end.
  mutating func peek() -> UInt8 {
    while position < end, bytes[position] <= 32 || bytes[position] == UInt8(ascii: ",") {
      position += 1
    }
    return position < end ? bytes[position] : 0
  }

  /// Calls a function with each key of the object that begins here; it must read or skip the value.
  ///
  /// A value of another type is skipped.
  mutating func forEachKey(_ body: (inout JSONCursor, Range<Int>) -> Void) {
    guard peek() == UInt8(ascii: "{") else { return skip() }
    position += 1
    while peek() == UInt8(ascii: "\"") {
      let key = string() ?? 0..<0
      guard peek() == UInt8(ascii: ":") else { return fail() }
      position += 1
      body(&self, key)
    }
    close(UInt8(ascii: "}"))
  }

  /// Calls a function at each element of the array that begins here; it must read or skip it.
  ///
  /// A value of another type is skipped.
  mutating func forEachElement(_ body: (inout JSONCursor) -> Void) {
    guard peek() == UInt8(ascii: "[") else { return skip() }
    position += 1
    while true {
      let byte = peek()
      if byte == 0 || byte == UInt8(ascii: "]") { break }
      let before = position
      body(&self)
      if position == before { return fail() }
    }
    close(UInt8(ascii: "]"))
  }

  /// Reads a string, or the digits of a number; nil for null and everything else, which is skipped.
  mutating func string() -> Range<Int>? {
    let first = peek()
    guard first == UInt8(ascii: "\"") else {
      let start = position
      skip()
      return first &- 48 < 10 || first == UInt8(ascii: "-") ? start..<position : nil
    }
    let start = position + 1
    skip()
    guard !isBroken else { return nil }
    return JSONString.unescape(start..<position - 1, in: bytes)
  }

  /// Reads a number, also one written as a string, in thousandths, truncated; nil for others.
  mutating func thousandths() -> Int64? {
    string().flatMap { JSONNumber.thousandths($0, of: bytes) }
  }

  /// Reads a whole number, also one written as a string; nil for others.
  mutating func integer() -> Int? {
    thousandths().map { Int($0 / 1000) }
  }

  /// Skips the next value.
  mutating func skip() {
    guard peek() != 0 else { return fail() }
    var frame = JSONFrame()
    if let after = frame.end(from: position, to: end, of: bytes) {
      position = after
    } else {
      fail()
    }
  }

  private mutating func close(_ bracket: UInt8) {
    if !isBroken, peek() == bracket { position += 1 } else { fail() }
  }

  private mutating func fail() {
    isBroken = true
    position = end
  }
}
