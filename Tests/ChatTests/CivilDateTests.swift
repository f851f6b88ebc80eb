import Testing

@testable import Chat

@Suite struct CivilDateTests {
  @Test(
    "known days have known numbers",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("1969-12-31", -1),
      ("2026-03-01", 20_513), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func numbers(_ text: String, _ days: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSinceEpoch == days)
    #expect(CivilDate(daysSinceEpoch: days) == date)
    #expect(date.description == text)
  }

  @Test func `every day of the calendar follows the day before`() throws {
    var before = CivilDate(daysSinceEpoch: -719_162)
    for days in -719_161...60_000 {
      let date = CivilDate(daysSinceEpoch: days)
      guard date.daysSinceEpoch == days, before < date,
        date.day == before.day + 1 || date.day == 1
      else {
        Issue.record("\(before) is followed by \(date)")
        return
      }
      before = date
    }
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "2021-2-03", "2021-02-30", "1900-02-29", "2021-00-01", "2021-04-31", "0000-01-01",
      "2021/02/03", "-021-02-03", "2021-02-03 ", "２０２１-02-03",
    ])
  func refuses(_ text: String) {
    #expect(CivilDate(text) == nil)
  }
}
