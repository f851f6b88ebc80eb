/// Turns UTF-16 into UTF-8, whatever the pieces in which its bytes come.
///
/// A surrogate without its other half becomes U+FFFD.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  /// Makes a transcoder; nil for a text that is not in UTF-16.
  init?(_ encoding: TextEncoding) {
    guard encoding == .utf16LittleEndian || encoding == .utf16BigEndian else { return nil }
    isBigEndian = encoding == .utf16BigEndian
  }

  /// Whether the text ends in the middle of a code unit, so far.
  var hasOddByte: Bool { oddByte != nil }

  /// Appends what some more bytes say.
  mutating func transcode(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit = isBigEndian ? (first, byte) : (byte, first)
      take(UInt16(unit.0) << 8 | UInt16(unit.1), into: &text)
    }
  }

  /// Appends what the end of the bytes leaves open.
  mutating func finish(into text: inout [UInt8]) {
    if highSurrogate != nil { put("\u{FFFD}", into: &text) }
    highSurrogate = nil
  }

  @inline(__always)
  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if unit < 0x80, highSurrogate == nil { return text.append(UInt8(unit)) }
    if let high = highSurrogate {
      highSurrogate = nil
      if unit & 0xFC00 == 0xDC00 {
        let value = (UInt32(high) & 0x3FF) << 10 + (UInt32(unit) & 0x3FF) + 0x10000
        return put(Unicode.Scalar(value) ?? "\u{FFFD}", into: &text)
      }
      put("\u{FFFD}", into: &text)
    }
    if unit & 0xFC00 == 0xD800 {
      highSurrogate = unit
    } else {
      put(Unicode.Scalar(unit) ?? "\u{FFFD}", into: &text)
    }
  }

  private func put(_ scalar: Unicode.Scalar, into text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar)!)
  }
}
