/// A time of the week at which a channel goes live; the whole stream lies in one UTC day.
struct WeeklySlot: Hashable, Sendable {
  /// The day of the week, 0 is Monday.
  var weekday: Int
  /// The start in minutes after midnight UTC; streams start up to 15 minutes late.
  var start: Int
  /// The usual length in minutes; streams last up to a tenth more or less.
  var minutes: Int
  /// How many streams in a thousand are cancelled.
  var cancelled = 40
}
