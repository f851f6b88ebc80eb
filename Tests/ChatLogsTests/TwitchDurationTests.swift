import ChatLogs
import Testing

@Suite struct TwitchDurationTests {
  @Test(arguments: [
    ("3h8m33s", 11_313), ("33s", 33), ("8m33s", 513), ("0s", 0), ("25h0m1s", 90_001), ("1h", 3600),
    ("48m58s", 2938), ("1h2m3s", 3723),
  ])
  func `a length is read`(text: String, seconds: Int) {
    #expect(TwitchDuration.seconds(text) == seconds)
  }

  @Test(arguments: [
    "", "h", "3:08:33", "33", "1d", "1s2m", "٣s", "-1s", "3h8m33s ", "1000000000000000000h",
  ])
  func `what is no length is none`(text: String) {
    #expect(TwitchDuration.seconds(text) == nil)
  }
}
