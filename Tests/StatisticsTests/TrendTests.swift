import Glibc
import Statistics
import Testing

@Suite struct TrendTests {
  let rates = zip(MonthlyUses.counts, MonthlyUses.exposure).map { Double($0) / $1 * 1000 }
  let months = (0..<12).map { Double($0) }

  @Test func `monthly rates have the trend of scipy`() throws {
    let trend = MannKendall(rates)
    #expect(trend.s == 59)
    // Two rates are equal (28/1200 = 35/1500), which takes 2·1·9/18 = 1 from the variance; the
    // reference leaves that out.
    #expect(isNear(trend.variance, 212.66666666666666 - 1, 1e-14))
    let untied = (trend.variance + 1).squareRoot()
    #expect(isNear(Double(trend.s - 1) / untied, 3.9772077916777016, 1e-14))
    #expect(isNear(trend.z, 58 / 211.66666666666666.squareRoot(), 1e-14))
    #expect(isNear(trend.pValue, 6.70292284597695e-05, 1e-13))
    #expect(isNear(try #require(trend.tau), 0.9007896044148774, 1e-12))
    let line = try #require(TheilSen(months, rates))
    #expect(isNear(line.slope, 1.1946699134199132, 1e-12))
    #expect(isNear(line.intercept, 12.644700091575093, 1e-12))
    let interval = try #require(line.interval)
    #expect(isNear(interval.lower, 1.0657051282051277, 1e-12))
    #expect(isNear(interval.upper, 1.333333333333334, 1e-12))
  }

  @Test func `the variance counts ties`() {
    // 1 1 2 2 2: S = 6, (5·4·15 − 2·1·9 − 3·2·11)/18 = 12.
    let trend = MannKendall([1, 1, 2, 2, 2])
    #expect(trend.s == 6 && trend.variance == 12)
    #expect(isNear(trend.z, 5 / 12.0.squareRoot(), 1e-14))
    #expect(isNear(trend.tau ?? 0, 6 / (6.0 * 10).squareRoot(), 1e-14))
  }

  @Test func `a series backwards has the opposite trend`() throws {
    var generator = Xoshiro256(seed: 19)
    for _ in 0..<200 {
      let series = (0..<generator.next(in: 2...30)).map { _ in Double(generator.next(below: 9)) }
      let (there, back) = (MannKendall(series), MannKendall(series.reversed()))
      #expect(there.s == -back.s && there.z == -back.z && there.variance == back.variance)
      #expect(there.pValue == back.pValue && (0...1).contains(there.pValue))
      #expect(MannKendall(series.map { -$0 }).s == -there.s)
      #expect(MannKendall(series.map { exp($0) }) == there)
    }
  }

  @Test func `no trend has answers for few and equal values`() {
    for series in [[], [3.0], [2, 2, 2]] {
      let trend = MannKendall(series)
      #expect(trend.s == 0 && trend.z == 0 && trend.pValue == 1 && trend.tau == nil)
    }
    let rising = MannKendall([1, 2])
    #expect(rising.s == 1 && rising.z == 0 && rising.pValue == 1 && rising.tau == 1)
  }

  @Test func `the line follows shifts, scales and added lines`() throws {
    var generator = Xoshiro256(seed: 20)
    for _ in 0..<100 {
      let n = generator.next(in: 6...25)
      let x = (0..<n).map { _ in Double(generator.next(below: 30)) }
      let y = (0..<n).map { _ in generator.normal() }
      guard let line = TheilSen(x, y), let interval = line.interval else { continue }
      let moved = try #require(
        TheilSen(x.map { 2 * $0 - 7 }, zip(x, y).map { 3 * $1 + 5 * $0 + 1 }))
      #expect(isNear(moved.slope, (3 * line.slope + 5) / 2, 1e-9))
      #expect(isNear(moved.interval?.lower ?? .nan, (3 * interval.lower + 5) / 2, 1e-9))
      #expect(isNear(moved.interval?.upper ?? .nan, (3 * interval.upper + 5) / 2, 1e-9))
      let turned = try #require(TheilSen(x, y.map { -$0 }))
      #expect(isNear(turned.slope, -line.slope, 1e-12))
      #expect(interval.lower <= line.slope && line.slope <= interval.upper)
    }
  }

  @Test func `points on a line give it, and few points give what they can`() throws {
    let line = try #require(TheilSen([0, 1, 2, 3, 4, 5, 6], [1, 3, 5, 7, 9, 11, 13]))
    #expect(line.slope == 2 && line.intercept == 1)
    #expect(line.interval == Interval(lower: 2, upper: 2, level: 0.95))
    #expect(
      TheilSen([], []) == nil && TheilSen([1], [2]) == nil && TheilSen([3, 3], [1, 2]) == nil)
    let two = try #require(TheilSen([0, 2], [1, 2]))
    #expect(two.slope == 0.5 && two.intercept == 1 && two.interval == nil)
  }

  @Test func `one wild point in seven does not move it far`() throws {
    let line = try #require(TheilSen([0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 600]))
    #expect(line.slope == 1)
  }
}
