import Statistics
import Testing

@Suite struct `Intervals of shares and rates` {
  /// Newcombe 1998 prints these cases; the digits are R's `prop.test` and statsmodels'.
  @Test(arguments: [
    (81, 263, 0.2552885198782742, 0.36620957698280004),
    (15, 148, 0.06238639953073628, 0.16048724172330803),
    (0, 20, 0, 0.1611251580528194), (1, 29, 0.006113214292762667, 0.17175521879320294),
    (5, 100, 0.021543679154367966, 0.11175046923191914), (20, 20, 0.8388748419471804, 1),
  ])
  func `Wilson's interval is the known one`(
    successes: Int, trials: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(Wilson.interval(successes: successes, trials: trials))
    #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
  }

  @Test(arguments: [
    (0, 20, 0, 0.16843347098308534), (1, 29, 0.000872646883579922, 0.17764429548872293),
    (5, 100, 0.016431879182052155, 0.11283491110546276), (20, 20, 0.8315665290169146, 1),
    (15, 148, 0.05784401008344857, 0.161650490349479),
    (81, 263, 0.25273674558527137, 0.36762192260135135),
  ])
  func `Clopper and Pearson's interval is the known one`(
    successes: Int, trials: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(ClopperPearson.interval(successes: successes, trials: trials))
    #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
  }

  @Test(arguments: [
    (0, 1000, 0, 0.003688879454113935), (12, 1000, 0.006200575108722218, 0.02096158504817696),
    (250, 18_000, 0.01222044420171874, 0.01572153916901757),
  ])
  func `Garwood's interval is the known one`(
    events: Int, exposure: Double, lower: Double, upper: Double
  ) {
    let interval = Garwood.interval(events: events, exposure: exposure)
    #expect(isClose(interval.lower, lower) && isClose(interval.upper, upper))
  }

  @Test func `without trials there is no interval`() {
    #expect(Wilson.interval(successes: 0, trials: 0) == nil)
    #expect(ClopperPearson.interval(successes: 0, trials: 0) == nil)
  }

  @Test(arguments: [1, 2, 7, 40, 1001])
  func `intervals hold the share, mirror, and grow with the level`(trials: Int) throws {
    for successes in stride(from: 0, through: trials, by: max(1, trials / 20)) {
      for find in [Wilson.interval, ClopperPearson.interval] {
        let narrow = try #require(find(successes, trials, 0.8))
        let wide = try #require(find(successes, trials, 0.99))
        #expect(narrow.contains(Double(successes) / Double(trials)))
        #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
        #expect(wide.lower >= 0 && wide.upper <= 1 && wide.level == 0.99)
        let mirror = try #require(find(trials - successes, trials, 0.8))
        #expect(abs(mirror.lower + narrow.upper - 1) < 1e-12)
      }
    }
  }

  /// The exact tails: Clopper and Pearson's ends are where a tail of the binomial has α/2.
  @Test func `exact intervals cut the tails they say`() throws {
    let share = try #require(ClopperPearson.interval(successes: 7, trials: 30, level: 0.9))
    #expect(isClose(Binomial(trials: 30, chance: share.upper).probability(upTo: 7), 0.05))
    #expect(isClose(Binomial(trials: 30, chance: share.lower).probability(above: 6), 0.05))
    let rate = Garwood.interval(events: 7, level: 0.9)
    #expect(isClose(Poisson(mean: rate.upper).probability(upTo: 7), 0.05))
    #expect(isClose(Poisson(mean: rate.lower).probability(above: 6), 0.05))
  }

  @Test func `a rate's interval scales with the exposure`() {
    for events in [0, 1, 12, 500] {
      let one = Garwood.interval(events: events)
      let ten = Garwood.interval(events: events, exposure: 10)
      #expect(isClose(ten.upper * 10, one.upper) && isClose(ten.lower * 10, one.lower))
      #expect(one.contains(Double(events)))
    }
  }
}
