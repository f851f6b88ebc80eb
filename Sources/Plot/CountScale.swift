/// The horizontal axis of counts: linear from zero, or logarithmic with a place for zero.
struct CountScale {
  private enum Kind {
    case linear(LinearScale)
    case log(LogScale)
  }

  private let kind: Kind
  private let hasZero: Bool

  /// Makes the scale; it is logarithmic when numbers above zero span more than a hundredfold.
  init(_ values: [Double], range: (start: Double, end: Double)) {
    let positive = values.filter { $0 > 0 }
    let low = positive.min() ?? 1
    let high = positive.max() ?? 1
    hasZero = positive.count < values.count
    if high > low * 100 * (1 + 1e-9) {
      kind = .log(LogScale(low...high, hasZero: hasZero, range: range))
    } else {
      let isWhole = values.allSatisfy { $0 == $0.rounded() }
      kind = .linear(LinearScale(0...high, isWhole: isWhole, range: range))
    }
  }

  func position(_ value: Double) -> Double {
    switch kind {
    case .linear(let scale): scale.position(value)
    case .log(let scale): scale.position(value)
    }
  }

  func rules(from top: Double, to bottom: Double) -> [SVGElement] {
    ticks.map { tick in
      let ink = tick.isZero ? Ink.quiet : .rule
      return RuleMark.vertical(x: tick.x, from: top, to: bottom, ink: ink).element
    }
  }

  func labels(baseline: Double) -> [SVGElement] {
    let ticks = ticks
    let stride = LabelThinning.stride(
      middles: ticks.map(\.x), widths: ticks.map { TextWidth.narrow($0.label, .tick) }, gap: 8)
    return ticks.enumerated().map { place, tick in
      TextMark(
        text: tick.label, x: tick.x, y: baseline, role: .tick, anchor: .middle, ink: .quiet,
        audience: place % stride == 0 ? .everybody : .wide
      ).element
    }
  }

  private var ticks: [(x: Double, label: String, isZero: Bool)] {
    switch kind {
    case .linear(let scale):
      scale.ticks.map { (scale.position($0), scale.label($0), $0 == 0) }
    case .log(let scale):
      (hasZero ? [(scale.zero, "0", true)] : [])
        + scale.ticks.map { (scale.position($0), scale.label($0), false) }
    }
  }
}
