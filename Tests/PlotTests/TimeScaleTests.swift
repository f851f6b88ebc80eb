import Testing

@testable import Plot

@Suite struct TimeScaleTests {
  private func daily(_ first: CivilDay, _ last: CivilDay) -> TimeScale {
    TimeScale(
      from: LocalTime(day: first.daysSinceEpoch), to: LocalTime(day: last.daysSinceEpoch),
      isDaily: true, range: (0, 600))
  }

  private func labels(_ scale: TimeScale) -> [String] { scale.ticks.map { scale.label($0).small } }

  @Test func `ticks lie inside the domain in order, 3 to 7 of them, at any length of days`() {
    for length in 3...4000 {
      let first = LocalTime(day: 20_000 + length * 37 % 365)
      let last = LocalTime(day: first.day + length)
      let ticks = TimeScale(from: first, to: last, isDaily: true, range: (0, 600)).ticks
      #expect((3...7).contains(ticks.count), "\(length) days: \(ticks.count)")
      #expect(ticks.allSatisfy { first <= $0 && $0 <= last && $0.milliseconds == 0 })
      #expect(ticks == ticks.sorted())
    }
  }

  @Test func `ticks of the clock lie inside the domain at any length from half a minute`() {
    var length = 30_000
    while length < 200 * TimeStep.dayLength {
      let first = LocalTime(day: 20_513, milliseconds: length * 7 % TimeStep.dayLength)
      let end = first.milliseconds + length
      let last = LocalTime(
        day: first.day + end / TimeStep.dayLength, milliseconds: end % TimeStep.dayLength)
      let ticks = TimeScale(from: first, to: last, isDaily: false, range: (0, 600)).ticks
      #expect((3...7).contains(ticks.count), "\(length) ms: \(ticks.count)")
      #expect(ticks.allSatisfy { first <= $0 && $0 <= last })
      length += length / 13
    }
  }

  @Test func `weeks begin on Monday`() {
    let march = daily(
      CivilDay(year: 2026, month: 3, day: 1), CivilDay(year: 2026, month: 3, day: 31))
    #expect(labels(march) == ["Mar 2", "Mar 9", "Mar 16", "Mar 23", "Mar 30"])
  }

  @Test func `months and years begin on their first day`() {
    let half = daily(
      CivilDay(year: 2025, month: 10, day: 20), CivilDay(year: 2026, month: 4, day: 2))
    #expect(labels(half) == ["Nov", "Dec", "Jan", "Feb", "Mar", "Apr"])
    #expect(
      half.ticks.map { half.label($0).large } == ["2025", "2025"]
        + [String](repeating: "2026", count: 4))
    let years = daily(
      CivilDay(year: 2018, month: 5, day: 5), CivilDay(year: 2024, month: 2, day: 2))
    #expect(labels(years) == ["2019", "2020", "2021", "2022", "2023", "2024"])
  }

  @Test func `hours are told on the clock`() {
    let scale = TimeScale(
      from: LocalTime(day: 20_513, milliseconds: 20 * 3_600_000),
      to: LocalTime(day: 20_514, milliseconds: 3 * 3_600_000), isDaily: false, range: (0, 600))
    #expect(labels(scale) == ["20:00", "22:00", "00:00", "02:00"])
    #expect(scale.label(scale.ticks[2]).large == "Mar 2, 2026")
  }

  @Test func `one day stands in the middle under its own tick`() {
    let day = LocalTime(day: 20_513)
    let scale = TimeScale(from: day, to: day, isDaily: true, range: (0, 600))
    #expect(scale.ticks == [day])
    #expect(scale.position(day) == 300)
  }

  @Test func `days and dates turn into each other`() {
    for day in stride(from: -800_000, through: 800_000, by: 97) {
      #expect(CivilDay(daysSinceEpoch: day).daysSinceEpoch == day)
    }
    #expect(CivilDay(daysSinceEpoch: 0) == CivilDay(year: 1970, month: 1, day: 1))
    #expect(CivilDay(daysSinceEpoch: 20_513) == CivilDay(year: 2026, month: 3, day: 1))
    #expect(CivilDay(daysSinceEpoch: 19_782) == CivilDay(year: 2024, month: 2, day: 29))
  }
}
