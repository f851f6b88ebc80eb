import Chat

/// The UTC days of which any part lies in a period.
struct DayRange: Equatable {
  /// The first day; nil when the period has no start.
  let first: CivilDate?
  /// The last day.
  let last: CivilDate

  /// Makes the days of a period, none of them later than today.
  init(_ period: Period, today: CivilDate) {
    first = period.since?.date
    let lastAsked = period.until.map { Instant(milliseconds: $0.milliseconds - 1).date }
    last = min(today, lastAsked ?? today)
  }

  func contains(_ day: CivilDate) -> Bool { first ?? day <= day && day <= last }

  /// The days in order; nil when the period has no start.
  var days: [CivilDate]? {
    guard let start = first?.daysSinceEpoch else { return nil }
    return (start..<max(start, last.daysSinceEpoch + 1)).map { CivilDate(daysSinceEpoch: $0) }
  }
}
