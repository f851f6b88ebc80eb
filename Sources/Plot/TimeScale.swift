/// Maps local times to pixels, and chooses ticks of the calendar and the clock.
struct TimeScale: Sendable {
  let range: (start: Double, end: Double)
  let ticks: [LocalTime]
  private let step: TimeStep
  private let begin: Double
  private let end: Double

  /// Makes a scale from a first to a last time.
  ///
  /// Ticks are at most seven, four or more where calendar and clock allow, between the two times.
  init(
    from first: LocalTime, to last: LocalTime, isDaily: Bool, range: (start: Double, end: Double)
  ) {
    let span = TimeScale.milliseconds(last) - TimeScale.milliseconds(first)
    let ladder = (isDaily ? TimeStep.dailyLadder : TimeStep.ladder).filter {
      span / Double($0.length) < 9
    }
    let candidates = ladder.map { ($0, $0.ticks(from: first, to: last)) }
    let chosen =
      candidates.first { (4...7).contains($0.1.count) } ?? candidates.first { $0.1.count <= 7 }
      ?? (.years(100), [])
    step = chosen.0
    ticks = chosen.1.isEmpty ? [first] : chosen.1
    let room = span > 0 ? 0 : Double(TimeStep.dayLength) / 2
    begin = TimeScale.milliseconds(first) - room
    end = TimeScale.milliseconds(last) + room
    self.range = range
  }

  func position(_ time: LocalTime) -> Double {
    let share = (TimeScale.milliseconds(time) - begin) / (end - begin)
    return range.start + share * (range.end - range.start)
  }

  /// The label of a tick, and the larger unit that is told once where it changes.
  func label(_ tick: LocalTime) -> (small: String, large: String) {
    let day = CivilDay(daysSinceEpoch: tick.day)
    switch step {
    case .milliseconds(let length):
      let clock = TimeScale.clock(tick.milliseconds, withSeconds: length < 60_000)
      return (clock, day.monthAndDay + ", " + String(day.year))
    case .days, .weeks: return (day.monthAndDay, String(day.year))
    case .months: return (CivilDay.monthNames[day.month - 1], String(day.year))
    case .years: return (String(day.year), "")
    }
  }

  private static func milliseconds(_ time: LocalTime) -> Double {
    Double(time.day) * Double(TimeStep.dayLength) + Double(time.milliseconds)
  }

  private static func clock(_ milliseconds: Int, withSeconds: Bool) -> String {
    let seconds = milliseconds / 1000
    let parts = [seconds / 3600, seconds / 60 % 60] + (withSeconds ? [seconds % 60] : [])
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
