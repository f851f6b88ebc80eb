import Testing

@testable import Statistics

@Suite struct `Bootstrap by stream` {
  private static let ratio = StreamRatio(
    events: [30, 12, 55, 8, 20, 41], exposure: [1000, 700, 1600, 400, 900, 1100])
  /// Nineteen made-up replicates, for which (B + 1)p is whole at 0.1 and 0.9.
  private static let replicates = [
    0.0284, 0.0201, 0.0342, 0.0243, 0.0256, 0.0263, 0.0271, 0.0279, 0.0222, 0.0291, 0.0296, 0.0299,
    0.0303, 0.0308, 0.0314, 0.0319, 0.0325, 0.0331, 0.0338,
  ]

  @Test func `the ratio by stream has its known errors`() throws {
    #expect(isClose(try #require(Self.ratio.estimate), 0.02912280701754386))
    #expect(isClose(try #require(Self.ratio.standardError), 0.0031810218704543375))
    let jackknife = try #require(Self.ratio.jackknife)
    #expect(isClose(jackknife.standardError, 0.003284951483614648))
    #expect(isClose(jackknife.acceleration, 0.0193214464913213))
    let interval = try #require(Self.ratio.interval())
    let half = 2.57058183563631 * 0.0031810218704543375
    #expect(isClose(interval.upper, 0.02912280701754386 + half))
    #expect(isClose(interval.lower, 0.02912280701754386 - half))
  }

  /// NumPy's bootstrap of 20,000 gives 0.02195 to 0.03382.
  @Test func `the percentile interval is the known one, but for chance`() throws {
    let bootstrap = try #require(Self.ratio.bootstrap(replicates: 4999, seed: Seed(1)))
    let interval = try #require(bootstrap.percentile())
    #expect(abs(interval.lower - 0.02195) < 4e-4 && abs(interval.upper - 0.03382) < 4e-4)
    #expect(bootstrap.undefined == 0 && bootstrap.replicates.count == 4999)
    #expect(bootstrap.standardError.map { abs($0 - 0.00307) < 2e-4 } == true)
  }

  /// Expected values: Efron and Tibshirani's equations 14.9, 14.10, 14.14 and 14.15 computed in R.
  @Test func `percentile and BCa of made-up replicates are R's`() throws {
    let bootstrap = Bootstrap(
      estimate: try #require(Self.ratio.estimate), replicates: Self.replicates,
      jackknife: Self.ratio.jackknife)
    let percentile = try #require(bootstrap.percentile(level: 0.8))
    #expect(isClose(percentile.lower, 0.0222) && isClose(percentile.upper, 0.0338))
    let accelerated = try #require(bootstrap.accelerated(level: 0.8))
    #expect(isClose(accelerated.lower, 0.0215233351871768))
    #expect(isClose(accelerated.upper, 0.0335305512279733))
  }

  @Test func `BCa is the percentile interval without bias and acceleration`() throws {
    var random = Xoshiro256(seed: 61)
    for _ in 0..<200 {
      let half = (0..<random.next(in: 20...300)).map { _ in random.exponential() }
      let bootstrap = Bootstrap(
        estimate: 3, replicates: half.map { 3 - $0 } + half.map { 3 + $0 * $0 },
        jackknife: Jackknife(values: [1, 2, 3]))
      let (one, other) = (
        try #require(bootstrap.percentile()), try #require(bootstrap.accelerated())
      )
      #expect(abs(one.lower - other.lower) < 1e-9 && abs(one.upper - other.upper) < 1e-9)
    }
  }

  @Test func `a bias moves BCa against it, an acceleration outwards`() throws {
    let high = Bootstrap(
      estimate: 0.0265, replicates: Self.replicates, jackknife: Jackknife(values: [1, 2, 3]))
    let percentile = try #require(high.percentile(level: 0.8))
    let moved = try #require(high.accelerated(level: 0.8))
    #expect(moved.lower < percentile.lower && moved.upper < percentile.upper)
    let skewed = Bootstrap(
      estimate: 0.0296, replicates: Self.replicates, jackknife: Jackknife(values: [1, 9, 9, 9]))
    let accelerated = try #require(skewed.accelerated(level: 0.8))
    #expect(accelerated.lower > percentile.lower && accelerated.upper > percentile.upper)
  }

  @Test func `one seed gives one bootstrap, in any order and on any thread`() async throws {
    let ratio = Self.ratio
    let resampling = Resampling(streams: 6, seed: Seed(9))
    let whole = try #require(ratio.bootstrap(replicates: 400, seed: Seed(9)))
    let scattered = await withTaskGroup(of: Double?.self) { group in
      for number in (0..<400).reversed() {
        group.addTask { ratio.estimate(resampling.places(ofReplicate: number)) }
      }
      return await group.reduce(into: [Double]()) { all, value in
        if let value { all.append(value) }
      }
    }
    let estimate = try #require(ratio.estimate)
    #expect(
      whole
        == Bootstrap(estimate: estimate, replicates: scattered, jackknife: ratio.jackknife))
    #expect(whole == ratio.bootstrap(replicates: 400, seed: Seed(9)))
    #expect(whole != ratio.bootstrap(replicates: 400, seed: Seed(10)))
  }

  @Test func `more replicates leave the first ones as they are`() {
    let resampling = Resampling(streams: 5, seed: Seed(3))
    #expect(resampling.places(ofReplicate: 7) == resampling.places(ofReplicate: 7))
    #expect(resampling.places(ofReplicate: 7) != resampling.places(ofReplicate: 8))
    var counts = [Int](repeating: 0, count: 5)
    for number in 0..<10_000 {
      for place in resampling.places(ofReplicate: number) { counts[place] += 1 }
    }
    // Four degrees of freedom: 18.47 is the 99.9 % point.
    let squares = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) }
    #expect(Double(squares) / 10_000 < 18.47)
  }

  @Test func `no stream, one stream and no exposure have no answer`() {
    let none = StreamRatio(events: [], exposure: [])
    #expect(none.estimate == nil && none.standardError == nil && none.jackknife == nil)
    #expect(none.interval() == nil && none.bootstrap(replicates: 9, seed: Seed(1)) == nil)
    let one = StreamRatio(events: [3], exposure: [10])
    #expect(one.estimate == 0.3 && one.standardError == nil && one.jackknife == nil)
    #expect(one.interval() == nil && one.bootstrap(replicates: 9, seed: Seed(1)) == nil)
    let silent = StreamRatio(events: [0, 0], exposure: [0, 0])
    #expect(silent.estimate == nil && silent.interval() == nil)
    #expect(silent.bootstrap(replicates: 9, seed: Seed(1)) == nil)
  }

  @Test func `equal streams give intervals without width`() throws {
    let equal = StreamRatio(events: [3, 3, 3], exposure: [10, 10, 10])
    let point = Interval(lower: 0.3, upper: 0.3, level: 0.95)
    #expect(equal.standardError == 0 && equal.jackknife?.acceleration == 0)
    #expect(equal.interval() == point)
    let bootstrap = try #require(equal.bootstrap(replicates: 99, seed: Seed(1)))
    #expect(bootstrap.percentile() == point && bootstrap.accelerated() == point)
    let never = StreamRatio(events: [0, 0, 0], exposure: [5, 7, 9])
    #expect(never.interval() == Interval(lower: 0, upper: 0, level: 0.95))
  }

  @Test func `replicates without an estimate are counted`() throws {
    let half = StreamRatio(events: [2, 0], exposure: [10, 0])
    let bootstrap = try #require(half.bootstrap(replicates: 1000, seed: Seed(4)))
    #expect((200...300).contains(bootstrap.undefined))
    #expect(bootstrap.undefined + bootstrap.replicates.count == 1000)
    #expect(bootstrap.accelerated() == nil)
    let empty = Bootstrap(estimate: 1, replicates: [], jackknife: nil)
    #expect(empty.percentile() == nil && empty.accelerated() == nil && empty.standardError == nil)
    let aside = Bootstrap(
      estimate: 1, replicates: [2, 3], jackknife: Jackknife(values: [1, 2, 3]))
    #expect(aside.accelerated() == nil && aside.percentile() != nil)
  }

  @Test func `quantiles interpolate between places`() {
    let numbers = [1.0, 2, 4, 8]
    #expect(SampleQuantile.value(0, ofSorted: numbers) == 1)
    #expect(SampleQuantile.value(0.2, ofSorted: numbers) == 1)
    #expect(SampleQuantile.value(0.5, ofSorted: numbers) == 3)
    #expect(SampleQuantile.value(0.6, ofSorted: numbers) == 4)
    #expect(SampleQuantile.value(1, ofSorted: numbers) == 8)
  }
}
