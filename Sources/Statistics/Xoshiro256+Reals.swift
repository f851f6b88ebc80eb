extension Xoshiro256 {
  /// A real number of [0, 1), uniform on the multiples of 2⁻⁵³; one number, its upper 53 bits.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// An exponentially distributed waiting time with a mean, which must be positive and finite.
  ///
  /// Inversion, −m ln(1 − U): one number. The largest value is 36.7 times the mean.
  public mutating func exponential(mean: Double = 1) -> Double {
    precondition(mean > 0 && mean.isFinite)
    return -mean * Elementary.log(1 - uniform())
  }

  /// A normally distributed number with a mean and a standard deviation, which may be zero.
  ///
  /// Marsaglia's polar method (Marsaglia and Bray, SIAM Review 6, 1964), of whose pair the first is
  /// taken: a random number of numbers, 2.55 on average.
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    precondition(deviation >= 0 && deviation.isFinite && mean.isFinite)
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      return mean + deviation * x * (-2 * Elementary.log(square) / square).squareRoot()
    }
  }

  /// A gamma distributed number: density ∝ x^(shape − 1) e^(−x / scale), both positive and finite.
  ///
  /// Marsaglia and Tsang (ACM Transactions on Mathematical Software 26, 2000) for shapes from 1,
  /// G = d·v with d = shape − 1/3; below 1, G(shape + 1)·U^(1/shape), as they advise. A random
  /// number of numbers. Shapes below about 0.05 can give 0, the value being too small.
  public mutating func gamma(shape: Double, scale: Double = 1) -> Double {
    precondition(shape > 0 && shape.isFinite && scale > 0 && scale.isFinite)
    guard shape < 1 else { return scale * unitGamma(shape: shape) }
    let larger = unitGamma(shape: shape + 1)
    return scale * larger * Elementary.exp(-exponential() / shape)
  }

  private mutating func unitGamma(shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let bound = 0.5 * x * x + d - d * v + d * Elementary.log(v)
      if -exponential() < bound { return d * v }
    }
  }

  /// A beta distributed number: density ∝ x^(a − 1) (1 − x)^(b − 1), both positive and finite.
  ///
  /// X / (X + Y) of two gamma distributed numbers, X first: a random number of numbers. Use it with
  /// a or b from 0.05, below which both gammas can be 0.
  public mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(shape: a)
    let y = gamma(shape: b)
    return x + y > 0 ? x / (x + y) : a / (a + b)
  }
}
