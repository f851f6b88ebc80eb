import Chat

/// Reads the time stamps that TwitchDownloader writes before each line.
struct StampReader {
  /// How a log's lines are stamped.
  enum Style {
    /// `[1:02:03]`, since the start of the stream.
    case relative
    /// `[2021-01-02 03:04:05 UTC]`, with or without milliseconds.
    case utc
    /// No stamp.
    case none
  }

  /// One stamp: its time in milliseconds and where the line goes on.
  struct Stamp {
    var time: Int64
    var end: Int
  }

  private var minuteBytes: (UInt64, UInt64) = (0, 0)
  private var minuteTime: Int64 = 0

  /// Reads a stamp of a style at the start of a range; nil when there is none or it is not a time.
  @inline(__always)
  mutating func read(_ style: Style, _ range: Range<Int>, of bytes: Bytes) -> Stamp? {
    switch style {
    case .relative: StampReader.relative(range, of: bytes)
    case .utc: utc(range, of: bytes)
    case .none: nil
    }
  }

  /// Whether a range begins like a stamp, be it a time or not.
  static func hasStampShape(_ range: Range<Int>, of bytes: Bytes) -> Bool {
    guard range.count >= 3, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.lowerBound + 1] &- 48 < 10
    else { return false }
    let reach = range.lowerBound..<min(range.upperBound, range.lowerBound + 32)
    guard let close = bytes.index(of: UInt8(ascii: "]"), in: reach) else { return false }
    return bytes.index(of: UInt8(ascii: ":"), in: range.lowerBound..<close) != nil
  }

  /// Reads `[h:mm:ss] `.
  @inline(__always)
  static func relative(_ range: Range<Int>, of bytes: Bytes) -> Stamp? {
    let start = range.lowerBound + 1
    let colon = bytes.endOfDigits(from: start, end: range.upperBound)
    guard bytes[range.lowerBound] == UInt8(ascii: "["), range.upperBound - colon >= 8,
      colon - start <= 6, let hours = bytes.number(start..<colon),
      bytes[colon] == UInt8(ascii: ":"), bytes[colon + 3] == UInt8(ascii: ":"),
      bytes[colon + 6] == UInt8(ascii: "]"), bytes[colon + 7] == UInt8(ascii: " "),
      let minutes = sixty(colon + 1, of: bytes), let seconds = sixty(colon + 4, of: bytes)
    else { return nil }
    return Stamp(time: Int64((hours * 60 + minutes) * 60 + seconds) * 1000, end: colon + 8)
  }

  /// Reads `[yyyy-mm-dd hh:mm:ss UTC] ` or `[yyyy-mm-dd hh:mm:ss.fff UTC] `.
  @inline(__always)
  private mutating func utc(_ range: Range<Int>, of bytes: Bytes) -> Stamp? {
    let start = range.lowerBound
    guard range.count >= 26, bytes[start] == UInt8(ascii: "["),
      bytes[start + 17] == UInt8(ascii: ":"),
      let seconds = StampReader.sixty(start + 18, of: bytes),
      let minute = minute(start + 1, of: bytes)
    else { return nil }
    var end = start + 20
    var fraction = 0
    if bytes[end] == UInt8(ascii: ".") {
      guard range.count >= 30, let value = bytes.number(end + 1..<end + 4) else { return nil }
      fraction = value
      end += 4
    }
    guard bytes.has(" UTC] ", at: end, end: range.upperBound) else { return nil }
    return Stamp(time: minute + Int64(seconds * 1000 + fraction), end: end + 6)
  }

  /// The time of `yyyy-mm-dd hh:mm`, parsed only when its bytes differ from the last line's.
  @inline(__always)
  private mutating func minute(_ start: Int, of bytes: Bytes) -> Int64? {
    let raw = UnsafeRawPointer(bytes.baseAddress! + start)
    let now = (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    )
    if now == minuteBytes { return minuteTime }
    guard let time = Instant(iso8601: bytes[start..<start + 16]) else { return nil }
    minuteBytes = now
    minuteTime = time.milliseconds
    return minuteTime
  }

  @inline(__always)
  private static func sixty(_ index: Int, of bytes: Bytes) -> Int? {
    let tens = bytes[index] &- 48
    let ones = bytes[index + 1] &- 48
    return tens < 6 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
