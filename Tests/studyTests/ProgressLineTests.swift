import Testing

@testable import study

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (45_000_000, 100_000_000, 2.0, "45 %, 45.0 of 100.0 MB, 22.5 MB/s, 3 s left"),
    (0, 100_000_000, 0.0, "0 %, 0.0 of 100.0 MB"),
    (1_000_000, 200_000_000, 1.0, "0 %, 1.0 of 200.0 MB, 1.0 MB/s, 3 min left"),
    (1_000_000, 9_000_000_000, 1.0, "0 %, 1.0 of 9000.0 MB, 1.0 MB/s, 2 h 29 min left"),
    (5_500_000, 0, 0.5, "5.5 MB, 11.0 MB/s"),
  ])
  func `rate and time left are told`(done: Int, total: Int, seconds: Double, text: String) {
    #expect(ProgressLine.text(done: done, of: total, after: .seconds(seconds)) == text)
  }

  @Test(arguments: [
    (0, 14, 3.0, "0 of 14"), (3, 14, 90.0, "3 of 14, 5 min left"),
    (14, 14, 9.0, "14 of 14, 0 s left"),
  ])
  func `items and time left are told`(done: Int, total: Int, seconds: Double, text: String) {
    #expect(ProgressLine.text(items: done, of: total, after: .seconds(seconds)) == text)
  }

  @Test func `nothing is written when nobody watches`() {
    var written = ""
    let start = ContinuousClock.now
    var line = ProgressLine(total: 10, isShown: false, now: { start }, write: { written += $0 })
    line.show(done: 5, "달빛.txt")
    line.clear()
    #expect(written.isEmpty)
  }

  @Test func `a line is drawn at most ten times a second and wiped at the end`() {
    var written: [String] = []
    var time = ContinuousClock.now
    var line = ProgressLine(
      total: 1_000_000, isShown: true, now: { time }, write: { written.append($0) })
    for step in 0..<5 {
      line.show(done: step * 100_000, "a")
      time += .milliseconds(50)
    }
    #expect(written.count == 3)
    #expect(written[1].hasPrefix("\r20 %, 0.2 of 1.0 MB, 2.0 MB/s, 1 s left  a"))
    line.clear()
    #expect(written.suffix(2).first?.allSatisfy { $0 == " " || $0 == "\r" } == true)
    #expect(written.last == "\r")
  }
}
