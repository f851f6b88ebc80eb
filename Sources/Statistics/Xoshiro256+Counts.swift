extension Xoshiro256 {
  /// A Poisson distributed count with a mean from 0 to 10¹².
  ///
  /// Exact in distribution. From a mean m ≥ 16, Ahrens and Dieter's reduction (Computing 12, 1974;
  /// Devroye 1986, chapter X): the ⌊7m/8⌋-th arrival of a unit Poisson process comes after a
  /// gamma distributed time t; when t ≤ m, go on with m − t, else the arrivals before m are binomial.
  /// Below 16, arrivals are counted one by one. A random number of numbers, growing as the logarithm
  /// of the mean.
  public mutating func poisson(mean: Double) -> Int {
    precondition((0...1e12).contains(mean))
    var count = 0
    var rest = mean
    while rest >= 16 {
      let block = Int(rest * 7 / 8)
      let time = gamma(shape: Double(block))
      guard time <= rest else { return count + binomial(trials: block - 1, chance: rest / time) }
      count += block
      rest -= time
    }
    return count + arrivals(within: rest)
  }

  private mutating func arrivals(within time: Double) -> Int {
    var count = 0
    var elapsed = exponential()
    while elapsed <= time {
      count += 1
      elapsed += exponential()
    }
    return count
  }

  /// A binomially distributed count of successes in independent trials of one chance, from 0 to 1.
  ///
  /// Exact in distribution. Above 16 trials, Relles' reduction (Journal of the American Statistical
  /// Association 67, 1972; Devroye 1986, chapter X): the i-th smallest of n uniform numbers is
  /// beta(i, n + 1 − i) distributed, i = ⌊n/2⌋ + 1, and tells of i or of n + 1 − i of them on which
  /// side of the chance they are. Up to 16, each is tried. A random number of numbers, growing as
  /// the logarithm of the trials.
  public mutating func binomial(trials: Int, chance: Double) -> Int {
    precondition(trials >= 0 && (0...1).contains(chance))
    guard chance < 1 else { return trials }
    var count = 0
    var (rest, limit) = (trials, chance)
    while rest > 16, limit > 0 {
      let place = rest / 2 + 1
      let value = beta(Double(place), Double(rest + 1 - place))
      if value <= limit {
        count += place
        (rest, limit) = (rest - place, (limit - value) / (1 - value))
      } else {
        (rest, limit) = (place - 1, limit / value)
      }
    }
    return (0..<min(rest, limit > 0 ? rest : 0)).reduce(count) { sum, _ in
      sum + (uniform() < limit ? 1 : 0)
    }
  }

  /// A negative binomial count with a mean m ≥ 0 and variance m + m²/size (NB2; size positive).
  ///
  /// A Poisson distributed count whose mean is gamma distributed with shape `size` and mean m: a
  /// random number of numbers.
  public mutating func negativeBinomial(mean: Double, size: Double) -> Int {
    guard mean > 0 else {
      precondition(mean == 0)
      return 0
    }
    return poisson(mean: gamma(shape: size, scale: mean / size))
  }
}
