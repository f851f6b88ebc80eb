import Statistics
import Testing

@Suite struct KaplanMeierTests {
  /// The Maintained arm of the acute myelogenous leukaemia data (Miller 1997).
  let maintained = KaplanMeier(
    zip(
      [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
      [true, true, false, true, true, false, true, true, false, true, false]
    ).map { KaplanMeier.Subject(exit: $0, isEvent: $1) })

  @Test func `a published data set has the values of R's survival`() {
    #expect(maintained.steps.map(\.time) == [9, 13, 18, 23, 31, 34, 48])
    #expect(maintained.steps.map(\.atRisk) == [11, 10, 8, 7, 5, 4, 2])
    let survival = [
      0.9090909090909087, 0.8181818181818179, 0.7159090909090907, 0.6136363636363634,
      0.49090909090909085, 0.3681818181818181, 0.18409090909090908,
    ]
    #expect(areNear(maintained.steps.map(\.survival), survival))
    let errors = [
      0.086678417, 0.116291300, 0.139664971, 0.152632331, 0.164193267, 0.162668886, 0.153492746,
    ]
    #expect(areNear(maintained.steps.compactMap(\.standardError), errors, 1e-9))
    let lower = [
      0.508080206, 0.447428615, 0.350190386, 0.265752040, 0.167330910, 0.092829575, 0.011738480,
    ]
    #expect(areNear(maintained.steps.compactMap(\.interval?.lower), lower, 1e-8))
    let upper = [
      0.98667382, 0.95116223, 0.89902397, 0.83529924, 0.75339979, 0.65704083, 0.52501484,
    ]
    #expect(areNear(maintained.steps.compactMap(\.interval?.upper), upper, 1e-8))
    #expect(maintained.time(ended: 0.5) == 31)
    #expect(maintained.time(ended: 0.9) == nil)
  }

  @Test func `subscriptions seen from their start have the values of lifelines`() throws {
    let estimate = KaplanMeier(
      try Fixture.numbers("sub_tenure.csv").map {
        KaplanMeier.Subject(entry: 0, exit: $0[0], isEvent: $0[1] == 1)
      })
    #expect(estimate.steps.reduce(0) { $0 + $1.events } == 197)
    let survival = [
      0.8199999999999998, 0.687474747474747, 0.5656437795678297, 0.2827415426561354,
      0.11336720545407288,
    ]
    #expect(areNear([1, 2, 3, 6, 12].map { estimate.survival(at: $0) }, survival))
    let intervals = [1, 3, 6, 12].compactMap { estimate.step(at: $0)?.interval }
    let lower = [0.7665003926966327, 0.5003251832809644, 0.22344047987607912, 0.06862758698702426]
    let upper = [0.862344834120364, 0.6257356350740071, 0.344794538518532, 0.17046479627841446]
    #expect(areNear(intervals.map(\.lower), lower))
    #expect(areNear(intervals.map(\.upper), upper))
    #expect(isNear(estimate.mean(until: 12), 5.08702433210916))
    #expect(estimate.steps.last?.survival == 0 && estimate.steps.last?.standardError == nil)
    #expect(estimate.steps.last?.interval == nil && estimate.collapse == nil)
  }

  @Test func `subscriptions first seen late count from then on`() throws {
    let subjects = try Fixture.numbers("sub_tenure_entry.csv").map {
      KaplanMeier.Subject(entry: $0[0], exit: $0[1], isEvent: $0[2] == 1)
    }
    let estimate = KaplanMeier(subjects)
    let survival = [0.8125, 0.5949167338168144, 0.3643750411281722, 0.11391096138679997]
    #expect(areNear([1, 3, 6, 12].map { estimate.survival(at: $0) }, survival))
    let steps = [1, 3, 6, 12].compactMap { estimate.step(at: $0) }
    #expect(steps.map(\.atRisk) == [32, 73, 60, 16])
    let errors = [0.068998132, 0.066308642, 0.052855924, 0.028931195]
    #expect(areNear(steps.compactMap(\.standardError), errors, 1e-9))
    let lower = [0.629490004, 0.453429327, 0.262382074, 0.065103028]
    #expect(areNear(steps.compactMap(\.interval?.lower), lower, 1e-8))
    let naive = KaplanMeier(subjects.map { .init(exit: $0.exit, isEvent: $0.isEvent) })
    let overestimates = [
      0.9617834394904462, 0.8353682692367213, 0.6280070227170876, 0.21144148377024627,
    ]
    #expect(areNear([1, 3, 6, 12].map { naive.survival(at: $0) }, overestimates))
  }

  @Test func `without losses it is the share that lasts longer`() {
    var generator = Xoshiro256(seed: 1)
    for _ in 0..<200 {
      let times = (0..<generator.next(in: 1...40)).map { _ in Double(generator.next(below: 12)) }
      let estimate = KaplanMeier(times.map { .init(exit: $0, isEvent: true) })
      for time in stride(from: -0.5, to: 12, by: 0.5) {
        let share = Double(times.filter { $0 > time }.count) / Double(times.count)
        #expect(isNear(estimate.survival(at: time), share, 1e-12))
      }
      #expect(isNear(estimate.mean(until: 12), times.reduce(0, +) / Double(times.count), 1e-12))
    }
  }

  @Test func `without losses Greenwood's error is that of a share, inside its interval`() throws {
    let estimate = KaplanMeier((1...50).map { .init(exit: Double($0), isEvent: true) })
    for step in estimate.steps.dropLast() {
      let s = step.survival
      #expect(isNear(try #require(step.standardError), (s * (1 - s) / 50).squareRoot(), 1e-12))
      let interval = try #require(step.interval)
      #expect(interval.lower > 0 && interval.lower < s && s < interval.upper && interval.upper < 1)
    }
  }

  @Test func `the order of subjects does not matter`() {
    var generator = Xoshiro256(seed: 2)
    for _ in 0..<50 {
      let subjects = (0..<30).map { _ in
        let entry = Double(generator.next(below: 5))
        return KaplanMeier.Subject(
          entry: entry, exit: entry + Double(generator.next(in: 1...9)),
          isEvent: generator.next(below: 3) > 0)
      }
      #expect(KaplanMeier(subjects) == KaplanMeier(subjects.reversed()))
    }
  }

  @Test func `no subject, no event and impossible times have answers`() {
    let empty = KaplanMeier([])
    #expect(empty.steps.isEmpty && empty.survival(at: 5) == 1 && empty.mean(until: 4) == 4)
    #expect(empty.time(ended: 0.5) == nil && empty.collapse == nil)
    let lost = KaplanMeier([.init(exit: 3, isEvent: false), .init(exit: 9, isEvent: false)])
    #expect(lost.steps.isEmpty && lost.survival(at: 20) == 1)
    let one = KaplanMeier([.init(entry: 0, exit: 3, isEvent: true)])
    #expect(one.survival(at: 2.9) == 1 && one.survival(at: 3) == 0 && one.time(ended: 1) == 3)
    let impossible = KaplanMeier([
      .init(entry: 3, exit: 3, isEvent: true), .init(exit: .nan, isEvent: true),
      .init(entry: 1, exit: 2, isEvent: true),
    ])
    #expect(impossible.leftOut == 2 && impossible.steps.map(\.atRisk) == [1])
  }

  @Test func `an early risk set that ends whole is told`() {
    let estimate = KaplanMeier([
      .init(entry: 0, exit: 1, isEvent: true), .init(entry: 4, exit: 9, isEvent: true),
    ])
    #expect(estimate.collapse == 1 && estimate.survival(at: 10) == 0)
  }
}
