import Chat
import Collecting
import Testing

@Suite struct PeriodTests {
  @Test func `a period holds its first instant and not its last`() {
    let (one, two) = (Instant(milliseconds: 1000), Instant(milliseconds: 2000))
    let period = Period(since: one, until: two)
    #expect(period.holds(one...one) == true)
    #expect(period.holds(two...two) == false)
    let before = Instant(milliseconds: 999)
    #expect(period.holds(before...before) == false)
    #expect(period.holds(before...one) == nil)
    #expect(period.holds(one...two) == nil)
    #expect(period.holds(nil) == nil)
    #expect(Period().holds(nil) == true)
    #expect(Period(since: one).holds(one...two) == true)
    #expect(Period(until: one).holds(before...before) == true)
    #expect(Period(until: one).holds(one...two) == false)
  }
}
