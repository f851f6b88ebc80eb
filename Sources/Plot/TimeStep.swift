/// A distance between time ticks.
enum TimeStep: Equatable, Sendable {
  case milliseconds(Int)
  case days(Int)
  case weeks(Int)
  case months(Int)
  case years(Int)

  static let dayLength = 86_400_000

  /// The steps from the finest to the coarsest.
  static let ladder: [TimeStep] =
    [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200]
    .map { .milliseconds($0 * 1000) }
    + [1, 2, 3, 4].map { .days($0) } + [1, 2].map { .weeks($0) }
    + [1, 2, 3, 6].map { .months($0) } + [1, 2, 5, 10, 20, 50, 100].map { .years($0) }

  /// The ladder from whole days on, for data without a clock.
  static let dailyLadder = ladder.filter { !$0.isFinerThanDay }

  var isFinerThanDay: Bool {
    if case .milliseconds = self { true } else { false }
  }

  /// A length in milliseconds that ticks of this step are about apart.
  var length: Int {
    switch self {
    case .milliseconds(let count): count
    case .days(let count): count * TimeStep.dayLength
    case .weeks(let count): count * 7 * TimeStep.dayLength
    case .months(let count): count * 30 * TimeStep.dayLength
    case .years(let count): count * 365 * TimeStep.dayLength
    }
  }

  /// The ticks from a first to a last time, both included.
  ///
  /// Weeks begin on Monday; steps of several days count from the first day.
  func ticks(from first: LocalTime, to last: LocalTime) -> [LocalTime] {
    switch self {
    case .milliseconds(let step): clockTicks(first, last, step)
    case .days(let step): dayTicks(first, last, from: first.day, by: step)
    case .weeks(let step):
      dayTicks(first, last, from: TimeStep.monday(before: first.day), by: 7 * step)
    case .months(let step): monthTicks(first, last, by: step)
    case .years(let step): monthTicks(first, last, by: 12 * step)
    }
  }

  private func clockTicks(_ first: LocalTime, _ last: LocalTime, _ step: Int) -> [LocalTime] {
    let begin = first.day * TimeStep.dayLength + first.milliseconds
    let end = last.day * TimeStep.dayLength + last.milliseconds
    let start = (begin + step - 1) / step * step
    return Swift.stride(from: start, through: end, by: step).map {
      LocalTime(day: $0 / TimeStep.dayLength, milliseconds: $0 % TimeStep.dayLength)
    }
  }

  private func dayTicks(_ first: LocalTime, _ last: LocalTime, from start: Int, by step: Int)
    -> [LocalTime]
  {
    Swift.stride(from: start, through: last.day, by: step).map { LocalTime(day: $0) }
      .filter { $0 >= first }
  }

  private func monthTicks(_ first: LocalTime, _ last: LocalTime, by step: Int) -> [LocalTime] {
    let begin = CivilDay(daysSinceEpoch: first.day)
    let end = CivilDay(daysSinceEpoch: last.day)
    let start = (begin.year * 12 + begin.month - 1) / step * step
    return Swift.stride(from: start, through: end.year * 12 + end.month - 1, by: step).map {
      LocalTime(day: CivilDay(year: $0 / 12, month: $0 % 12 + 1, day: 1).daysSinceEpoch)
    }.filter { $0 >= first }
  }

  private static func monday(before day: Int) -> Int {
    let weekday = ((day + 3) % 7 + 7) % 7
    return day - weekday
  }
}
