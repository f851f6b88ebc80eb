/// What an estimate becomes when each stream in turn is left out.
public struct Jackknife: Hashable, Sendable {
  /// The estimate without the first stream, without the second, and so on.
  public let values: [Double]

  /// Computes an estimate without each of so many streams, of the places of those that stay.
  ///
  /// Nil with fewer than two streams, or when the estimate is nil without one of them.
  public init?(streams: Int, estimate: ([Int]) -> Double?) {
    guard streams > 1 else { return nil }
    var values: [Double] = []
    for left in 0..<streams {
      guard let value = estimate((0..<streams).filter { $0 != left }) else { return nil }
      values.append(value)
    }
    self.init(values: values)
  }

  init(values: [Double]) {
    self.values = values
  }

  /// √((n − 1)/n Σ(θ₍ᵢ₎ − θ̄)²) (Efron and Tibshirani 1993, equation 11.5); 0 when all are equal.
  public var standardError: Double {
    let n = Double(values.count)
    return ((n - 1) / n * power(2)).squareRoot()
  }

  /// Σ(θ̄ − θ₍ᵢ₎)³ / 6(Σ(θ̄ − θ₍ᵢ₎)²)^(3/2) (Efron and Tibshirani 1993, equation 14.15).
  ///
  /// How fast the standard error changes with the truth; 0 when all are equal.
  public var acceleration: Double {
    let squares = power(2)
    return squares > 0 ? power(3) / (6 * squares * squares.squareRoot()) : 0
  }

  private func power(_ exponent: Int) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let gaps = values.map { abs($0 - mean) <= 1e-14 * abs(mean) ? 0 : mean - $0 }
    return gaps.reduce(0) { $0 + (exponent == 2 ? $1 * $1 : $1 * $1 * $1) }
  }
}
