import Testing

@testable import Chat

@Suite struct InstantTests {
  @Test(
    "ISO 8601 texts are read as the instants that they name",
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("2021-07-15T02:01:48.745Z", 1_626_314_508_745),
      ("2021-07-15T02:01:48.74506207Z", 1_626_314_508_745),
      ("2021-07-15 11:01+09:00", 1_626_314_460_000),
      ("2021-07-15T11:01:48+0900", 1_626_314_508_000),
      ("2021-07-14T21:31:48-0430", 1_626_314_508_000),
      ("2022-07-14 06:25:28 UTC", 1_657_779_928_000),
      ("2022-07-14", 1_657_756_800_000),
      ("1969-12-31T23:59:59.999Z", -1),
    ] as [(String, Int64)])
  func reads(_ text: String, _ milliseconds: Int64) {
    #expect(Instant(iso8601: text.utf8)?.milliseconds == milliseconds)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "2021", "2021-13-01", "2021-02-29", "2021-07-15T", "2021-07-15T24:00", "2021-07-15T1:02",
      "2021-07-15T02:60", "2021-07-15T02:01:48Zx", "2021-07-15T02:01:48 GMT", "오전 06:50:57",
      "2021-07-15X02:01",
    ])
  func refuses(_ text: String) {
    #expect(Instant(iso8601: text.utf8) == nil)
  }

  @Test func `an instant is written so that it is read as itself`() {
    for step in 0..<4000 {
      let instant = Instant(milliseconds: Int64(step) * 1_234_567_891 - 1_000_000_000_000)
      #expect(Instant(iso8601: instant.description.utf8) == instant)
    }
    #expect(Instant(milliseconds: 1_626_314_508_000).description == "2021-07-15T02:01:48Z")
    #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test func `a day starts at midnight, also before 1970`() {
    let day = Instant.millisecondsPerDay
    #expect(Instant(milliseconds: day + 5).startOfUTCDay.milliseconds == day)
    #expect(Instant(milliseconds: day).startOfUTCDay.milliseconds == day)
    #expect(Instant(milliseconds: -1).startOfUTCDay.milliseconds == -day)
    #expect(Instant(milliseconds: -day).startOfUTCDay.milliseconds == -day)
    #expect(Instant(milliseconds: -1) < Instant(milliseconds: 0))
  }
}
