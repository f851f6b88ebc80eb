/// Quantiles of samples.
enum SampleQuantile {
  /// The quantile of sorted numbers for a share from 0 to 1.
  ///
  /// The number in place (n + 1)p, counted from 1 and interpolated, no further out than the first and
  /// the last: type 6 of Hyndman and Fan (American Statistician 50, 1996), which gives the (B + 1)p-th
  /// replicate of Efron and Tibshirani where that is whole. There must be at least one number.
  static func value(_ share: Double, ofSorted numbers: [Double]) -> Double {
    let place = share * Double(numbers.count + 1)
    guard place > 1 else { return numbers[0] }
    guard place < Double(numbers.count) else { return numbers[numbers.count - 1] }
    let below = Int(place)
    let part = place - Double(below)
    guard part > 0 else { return numbers[below - 1] }
    return numbers[below - 1] + part * (numbers[below] - numbers[below - 1])
  }
}
