import Chat
import SQLite

/// A chatter's badge and the first and last message that it is known to have stood beside.
struct BadgeSighting {
  var chatter: Int64
  var first: Instant
  var last: Instant
  var tier: Int
  var months: Int
  var isFounder: Bool

  init(_ row: Statement) {
    chatter = row.integer(1)
    first = Instant(milliseconds: row.integer(2))
    last = Instant(milliseconds: row.integer(3))
    tier = Int(row.integer(4))
    months = Int(row.integer(5))
    isFounder = row.integer(6) != 0
  }

  /// Channel and badge in the order of time, without broadcasters and without logs that have lost
  /// their badges; the chatter's last message counts for the last badge of a part.
  static let query = """
    SELECT s.channel_name, b.chatter, p.origin_ms + b.from_offset,
      p.origin_ms + CASE
        WHEN lead(b.from_offset) OVER (PARTITION BY b.part, b.chatter ORDER BY b.from_offset)
          IS NULL THEN coalesce(a.last_offset, b.from_offset)
        ELSE b.from_offset
      END,
      b.tier, b.months, b.founder
    FROM temp.selected_parts AS p
    JOIN temp.selected AS s USING (place)
    JOIN badges AS b USING (part)
    JOIN attendance AS a ON a.part = b.part AND a.chatter = b.chatter
    WHERE p.origin_ms IS NOT NULL AND NOT b.broadcaster
      AND p.part NOT IN (SELECT part FROM stream_flags WHERE flag = 'badges missing')
    ORDER BY 3, 4, 5
    """
}
