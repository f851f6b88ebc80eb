import Statistics
import Testing

@Suite struct `Ratio of rates` {
  @Test func `the known ratio has its interval and p-value`() throws {
    let ratio = RateRatio(events: 120, exposure: 15_000, against: 80, exposure: 16_000)
    #expect(isClose(try #require(ratio.estimate), 1.6))
    let interval = try #require(ratio.interval())
    #expect(isClose(interval.lower, 1.2057565300699993))
    #expect(isClose(interval.upper, 2.1231483605163484))
    #expect(isClose(ratio.exactP, 0.00109720724215608))
  }

  /// The fixture is R's `poisson.test`.
  @Test func `exact intervals and p-values are R's`() throws {
    let rows = try Fixture.numbers("rate_ratios.csv")
    #expect(rows.count == 9)
    for row in rows {
      let ratio = RateRatio(
        events: Int(row[0]), exposure: row[1], against: Int(row[2]), exposure: row[3])
      let interval = try #require(ratio.exactInterval())
      #expect(isClose(interval.lower, row[4]), "\(row)")
      #expect(isClose(interval.upper, row[5]), "\(row)")
      #expect(isClose(ratio.exactP, row[6]), "\(row)")
    }
  }

  @Test func `groups without events have defined answers`() {
    let none = RateRatio(events: 0, exposure: 3, against: 0, exposure: 2)
    #expect(none.estimate == nil && none.interval() == nil && none.exactInterval() == nil)
    #expect(none.exactP == 1)
    let first = RateRatio(events: 4, exposure: 3, against: 0, exposure: 2)
    #expect(first.estimate == .infinity && first.interval() == nil)
    #expect(first.exactInterval()?.upper == .infinity)
    let second = RateRatio(events: 0, exposure: 3, against: 4, exposure: 2)
    #expect(second.estimate == 0 && second.interval() == nil)
    #expect(second.exactInterval()?.lower == 0)
  }

  @Test func `the other way around is the inverse`() throws {
    var random = Xoshiro256(seed: 41)
    for _ in 0..<300 {
      let (k, l) = (random.next(in: 1...60), random.next(in: 1...60))
      let (s, t) = (1 + 9 * random.uniform(), 1 + 9 * random.uniform())
      let one = RateRatio(events: k, exposure: s, against: l, exposure: t)
      let other = RateRatio(events: l, exposure: t, against: k, exposure: s)
      let (a, b) = (try #require(one.interval()), try #require(other.interval()))
      let estimate = try #require(one.estimate)
      #expect(isClose(a.lower, 1 / b.upper) && a.contains(estimate))
      let exact = try #require(one.exactInterval())
      #expect(exact.contains(estimate))
      #expect(isClose(one.exactP, other.exactP) && (0...1).contains(one.exactP))
    }
  }

  @Test func `equal rates have a p-value of 1`() {
    let ratio = RateRatio(events: 10, exposure: 5, against: 10, exposure: 5)
    #expect(ratio.exactP == 1 && ratio.estimate == 1)
  }
}
