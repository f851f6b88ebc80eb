import Chat

/// A calendar month, UTC, as far as a world lives through it.
struct CalendarMonth: Hashable, Sendable {
  /// `YYYY-MM`.
  var name: String
  var span: Range<Instant>

  /// The months of a world, by time; the first and the last may be cut.
  static func all(of world: Scenario) -> [CalendarMonth] {
    let first = world.firstDay.daysSinceEpoch
    let days = (first..<first + world.days).map { CivilDate(daysSinceEpoch: $0) }
    let names = days.map { String($0.description.prefix(7)) }
    let starts = days.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }
    return starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : world.days
      return CalendarMonth(
        name: names[start], span: midnight(first + start)..<midnight(first + end))
    }
  }

  private static func midnight(_ day: Int) -> Instant {
    Instant(milliseconds: Int64(day) * Instant.millisecondsPerDay)
  }
}
