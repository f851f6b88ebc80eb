import Chat

/// The UTC days of which any part lies in a time.
struct DayRange: Equatable {
  /// The first day; nil when there is no start.
  let first: CivilDate?
  /// The last day.
  let last: CivilDate

  /// Makes the days from `since` on and before `until`, none of them later than today.
  init(since: Instant?, until: Instant?, today: CivilDate) {
    first = since?.date
    let lastAsked = until.map { Instant(milliseconds: $0.milliseconds - 1).date }
    last = min(today, lastAsked ?? today)
  }

  func contains(_ day: CivilDate) -> Bool { first ?? day <= day && day <= last }

  /// The days in order; nil when there is no start.
  var days: [CivilDate]? {
    guard let start = first?.daysSinceEpoch else { return nil }
    return (start..<max(start, last.daysSinceEpoch + 1)).map { CivilDate(daysSinceEpoch: $0) }
  }
}
