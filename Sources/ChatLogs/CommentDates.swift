import Chat

/// Whether the dates of a VOD's comments run as their offsets do, and which start they tell.
///
/// Some archives date a whole stream inside a few seconds. A comment a minute is looked at.
struct CommentDates {
  private static let minute: Int64 = 60_000
  /// No offset is as long as a thousand years.
  private static let longest: Int64 = 32_000_000_000_000

  private var first: Int64?
  private var next = Int64.min
  private var agreeing = 0
  private var disagreeing = 0

  /// Whether most dates disagree with the offsets.
  var areUseless: Bool { disagreeing > agreeing }

  /// When the stream started, by the first comment; nil when no date tells.
  var start: Instant? {
    areUseless ? nil : first.map { Instant(milliseconds: $0) }
  }

  /// Takes in the date of a comment at an offset in milliseconds.
  @inline(__always)
  mutating func take(_ date: Range<Int>, offset: Int64, of bytes: Bytes) {
    guard offset >= next, let created = Instant(iso8601: bytes[date]) else { return }
    take(created, offset: offset)
  }

  /// Takes in a comment's date and its offset in milliseconds.
  mutating func take(_ created: Instant, offset: Int64) {
    guard offset >= next, abs(offset) < CommentDates.longest else { return }
    next = offset + CommentDates.minute
    let start = created.milliseconds - offset
    guard let first else { return first = start }
    if abs(start - first) <= CommentDates.minute { agreeing += 1 } else { disagreeing += 1 }
  }
}
