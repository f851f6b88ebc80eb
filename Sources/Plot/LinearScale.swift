/// Maps numbers to pixels in proportion, and chooses round ticks.
struct LinearScale: Equatable, Sendable {
  /// The first and last tick.
  let domain: ClosedRange<Double>
  let range: (start: Double, end: Double)
  let ticks: [Double]
  /// The digits after the point that tell the ticks apart.
  let digits: Int

  /// Makes a scale whose domain is the data's, widened to round numbers with 4 to 7 ticks.
  ///
  /// Whole numbers never get ticks between them, so a small domain of counts has fewer.
  /// Ticks are chosen among 1, 2 and 5 times powers of ten, with a margin of 1e-9 of a step.
  init(_ data: ClosedRange<Double>, isWhole: Bool, range: (start: Double, end: Double)) {
    let data = LinearScale.repaired(data, isWhole: isWhole)
    let step = LinearScale.step(for: data, isWhole: isWhole)
    let indices = LinearScale.indices(of: data, step)
    ticks = indices.map { step.times($0) }
    domain = step.times(indices.lowerBound)...step.times(indices.upperBound)
    digits = max(0, -step.power)
    self.range = range
  }

  func position(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return range.start + share * (range.end - range.start)
  }

  func label(_ tick: Double) -> String { NumberText.grouped(tick, digits: digits) }

  static func == (left: LinearScale, right: LinearScale) -> Bool {
    left.domain == right.domain && left.range == right.range
  }

  /// A distance between ticks: a digit times a power of ten.
  struct Step {
    var digit: Int
    var power: Int

    func times(_ index: Int) -> Double {
      let scale = NumberText.powerOfTen(abs(power))
      return power < 0 ? Double(index * digit) / scale : Double(index * digit) * scale
    }
  }

  private static func repaired(_ data: ClosedRange<Double>, isWhole: Bool) -> ClosedRange<Double> {
    guard data.lowerBound.isFinite, data.upperBound.isFinite else { return 0...1 }
    guard data.upperBound - data.lowerBound <= 1e-9 * max(1e-3, data.upperBound.magnitude) else {
      return data
    }
    let room = isWhole ? 1 : max(1e-3, data.upperBound.magnitude / 2)
    return data.lowerBound...(data.upperBound + room)
  }

  private static func step(for data: ClosedRange<Double>, isWhole: Bool) -> Step {
    var step = Step(digit: 1, power: isWhole ? 0 : -12)
    while (data.upperBound - data.lowerBound) / step.times(1) > 1e3 { step.power += 1 }
    while indices(of: data, step).count > 7 {
      switch step.digit {
      case 1: step.digit = 2
      case 2: step.digit = 5
      default: step = Step(digit: 1, power: step.power + 1)
      }
    }
    return step
  }

  private static func indices(of data: ClosedRange<Double>, _ step: Step) -> ClosedRange<Int> {
    let first = (data.lowerBound / step.times(1) + 1e-9).rounded(.down)
    let last = (data.upperBound / step.times(1) - 1e-9).rounded(.up)
    return Int(first)...Int(last)
  }
}
