/// The tick labels under a time scale: small units at every tick, the larger one where it changes.
struct TimeAxis {
  static let height = 53.0

  let scale: TimeScale

  func elements(top: Double) -> [SVGElement] {
    let ticks = scale.ticks.map { tick in
      let x = scale.position(tick)
      return RuleMark.vertical(x: x, from: top, to: top + 5, ink: .quiet).element
    }
    return ticks + [labels(top: top, audience: .wide), labels(top: top, audience: .narrow)]
  }

  private func labels(top: Double, audience: TextMark.Audience) -> SVGElement {
    let isNarrow = audience == .narrow
    let size = isNarrow ? TextRole.tick.narrowSize : TextRole.tick.size
    let kept = keptTicks(size: size)
    var marks: [SVGElement] = []
    var told = ""
    var freeFrom = -Double.infinity
    for tick in kept {
      let x = scale.position(tick)
      let (small, large) = scale.label(tick)
      marks.append(mark(small, x: x, y: top + (isNarrow ? 25 : 19), .quiet))
      let width = TextWidth.of(large, size: size)
      guard large != told, x - width / 2 > freeFrom else { continue }
      told = large
      freeFrom = x + width / 2 + 8
      if !large.isEmpty { marks.append(mark(large, x: x, y: top + (isNarrow ? 48 : 35), .quiet)) }
    }
    let group = SVGElement("g", marks).with("class", isNarrow ? "p-narrow" : "p-wide")
    return isNarrow ? group.with("display", "none") : group
  }

  private func keptTicks(size: Double) -> [LocalTime] {
    let ticks = scale.ticks
    let stride = LabelThinning.stride(
      middles: ticks.map { scale.position($0) },
      widths: ticks.map { TextWidth.of(scale.label($0).small, size: size) }, gap: 8)
    return Swift.stride(from: 0, to: ticks.count, by: stride).map { ticks[$0] }
  }

  private func mark(_ text: String, x: Double, y: Double, _ ink: Ink) -> SVGElement {
    TextMark(text: text, x: x, y: y, role: .tick, anchor: .middle, ink: ink).element
  }
}
