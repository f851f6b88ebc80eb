import Glibc

/// Maps numbers above zero to pixels by their logarithm, with a place for zero before the first decade.
struct LogScale: Sendable {
  /// The powers of ten that enclose the data.
  let ticks: [Double]
  let zero: Double
  private let first: Double
  private let end: Double
  private let decades: Double

  /// Makes a scale over the decades that enclose numbers above zero.
  init(_ data: ClosedRange<Double>, hasZero: Bool, range: (start: Double, end: Double)) {
    var low = 1.0
    while low > data.lowerBound * (1 + 1e-9) { low /= 10 }
    while low * 10 <= data.lowerBound * (1 + 1e-9) { low *= 10 }
    var ticks = [low]
    while ticks[ticks.count - 1] < data.upperBound * (1 - 1e-9) || ticks.count < 2 {
      ticks.append(ticks[ticks.count - 1] * 10)
    }
    self.ticks = ticks
    zero = range.start
    first = range.start + (hasZero ? 40 : 0)
    end = range.end
    decades = Double(ticks.count - 1)
  }

  func position(_ value: Double) -> Double {
    guard value > 0 else { return zero }
    return first + max(0, log10(value / ticks[0])) / decades * (end - first)
  }

  func label(_ tick: Double) -> String {
    NumberText.grouped(tick, digits: tick < 1 ? Int((-log10(tick)).rounded()) : 0)
  }
}
