import Chat

/// Reads the times that tables hold, in whichever way they are written.
struct CSVTime {
  /// Milliseconds, since 1970 or since the start.
  let milliseconds: Int64
  let kind: Kind

  /// What a time counts from.
  enum Kind {
    /// Since 1970: a date with a time, or seconds to microseconds since 1970.
    case sinceEpoch
    /// Since the start: seconds.
    case sinceStart
    /// Since the start, or since midnight: `H:MM` or `H:MM:SS`.
    case clock
  }

  /// Reads a field; nil when it holds no time.
  init?(_ field: Range<Int>, of bytes: Bytes) {
    let digitsEnd = bytes.endOfDigits(from: field.lowerBound, end: field.upperBound)
    let isNumber =
      digitsEnd > field.lowerBound
      && (digitsEnd == field.upperBound || bytes[digitsEnd] == UInt8(ascii: "."))
    if isNumber {
      guard let number = CSVTime(digits: digitsEnd - field.lowerBound, field, bytes) else {
        return nil
      }
      self = number
    } else if let time = ClockTime.milliseconds(field, of: bytes) {
      self.init(time, .clock)
    } else if let instant = Instant(iso8601: bytes[field]) {
      self.init(instant.milliseconds, .sinceEpoch)
    } else {
      return nil
    }
  }

  /// Reads a number by how many digits its whole part has: 10 are seconds since 1970.
  private init?(digits: Int, _ field: Range<Int>, _ bytes: Bytes) {
    switch digits {
    case ..<10:
      guard let time = JSONNumber.thousandths(field, of: bytes) else { return nil }
      self.init(time, .sinceStart)
    case 10...11:
      guard let time = JSONNumber.thousandths(field, of: bytes) else { return nil }
      self.init(time, .sinceEpoch)
    default:
      guard digits <= 17, let whole = bytes.number(field.lowerBound..<field.lowerBound + digits)
      else { return nil }
      self.init(Int64(digits <= 14 ? whole : whole / 1000), .sinceEpoch)
    }
  }

  private init(_ milliseconds: Int64, _ kind: Kind) {
    self.milliseconds = milliseconds
    self.kind = kind
  }
}
