import Statistics
import Testing

@Suite struct `Sizes of populations` {
  @Test func `Chapman's estimate, variance and interval are the textbook's`() {
    let chapman = Chapman(first: 10, second: 15, both: 5)
    #expect(isClose(chapman.estimate, 28.333333333333332))
    #expect(isClose(chapman.variance, 34.92063492063492))
    #expect(isClose(chapman.interval().lower, 21.94098787631858))
    #expect(isClose(chapman.interval().upper, 64.66613993440863))
  }

  @Test func `greater lists have the known answers too`() throws {
    let lists = Chapman(first: 948, second: 421, both: 167)
    #expect(isClose(lists.estimate, 2382.7976190476193))
    #expect(isClose(lists.variance.squareRoot(), 129.05625929910178))
    let dual = Chapman(first: 179, second: 464, both: 88)
    #expect(isClose(dual.estimate, 939.4494382022472))
    #expect(isClose(dual.variance.squareRoot(), 63.38202147599138))
    #expect(isClose(dual.interval().lower, 835.8239127973369))
    #expect(isClose(dual.interval().upper, 1093.1156382560685))
    let seen = Double(179 + 464 - 88)
    let interval = try #require(
      LogNormalInterval.interval(
        seen: seen, estimate: dual.estimate, variance: dual.variance))
    #expect(isClose(interval.lower, 833.8985088936106))
    #expect(isClose(interval.upper, 1084.9467936216329))
  }

  /// Chao's estimates of hares and of a planted channel.
  @Test(arguments: [
    (68, 79.83712121212122, 6.373765438732219, 72.4030623219929, 99.82272435495082),
    (464, 562.5925925925926, 22.6530205986131, 527.2089789201596, 617.7835206356851),
    (93, 119.63485863095238, 12.553260556041199, 104.07167740701523, 157.07481614676732),
  ])
  func `log-normal intervals are the known ones`(
    seen: Double, estimate: Double, error: Double, lower: Double, upper: Double
  ) throws {
    let interval = try #require(
      LogNormalInterval.interval(seen: seen, estimate: estimate, variance: error * error))
    #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
  }

  @Test func `an estimate of what was seen has no width, one below no interval`() {
    let exact = LogNormalInterval.interval(seen: 5, estimate: 5, variance: 2)
    #expect(exact == Interval(lower: 5, upper: 5, level: 0.95))
    #expect(LogNormalInterval.interval(seen: 5, estimate: 4, variance: 2) == nil)
    let sure = LogNormalInterval.interval(seen: 5, estimate: 8, variance: 0)
    #expect(sure == Interval(lower: 8, upper: 8, level: 0.95))
  }

  @Test func `empty lists, one list inside the other and no one shared have answers`() {
    let empty = Chapman(first: 0, second: 0, both: 0)
    #expect(empty.estimate == 0 && empty.variance == 0 && empty.interval().lower == 0)
    let inside = Chapman(first: 4, second: 10, both: 4)
    #expect(inside.estimate == 10 && inside.variance == 0 && inside.interval().lower == 10)
    let apart = Chapman(first: 4, second: 9, both: 0)
    #expect(apart.estimate == 49 && apart.interval().contains(49))
  }

  @Test func `intervals are never below what was seen and grow with the level`() {
    for first in 0..<12 {
      for second in 0..<12 {
        for both in 0...min(first, second) {
          let chapman = Chapman(first: first, second: second, both: both)
          let seen = Double(first + second - both)
          let (narrow, wide) = (chapman.interval(level: 0.01), chapman.interval(level: 0.99))
          #expect(narrow.lower >= seen && wide.lower <= narrow.lower)
          #expect(narrow.upper <= wide.upper)
          #expect(wide.contains(chapman.estimate), "\(chapman)")
          let mirror = Chapman(first: second, second: first, both: both).interval(level: 0.99)
          #expect(isClose(mirror.upper, wide.upper) && isClose(mirror.lower, wide.lower))
        }
      }
    }
  }
}
