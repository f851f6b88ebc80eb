/// Lays out a donut.
struct DonutLayout {
  private static let outer = 118.0
  private static let inner = 70.0
  private static let reach = 20.0
  private static let pitch = 44.0

  private struct Part {
    var label: String
    var value: Double
    var ink: Ink
    var turns: ClosedRange<Double>
    var middle: Double { (turns.lowerBound + turns.upperBound) / 2 }
    var isRight: Bool { middle < 0.5 }
  }

  private let chart: DonutChart
  private let parts: [Part]
  private let total: Double
  private let height: Double
  private var center: LineMark.Place { .init(x: Theme.width / 2, y: height / 2) }

  init(_ chart: DonutChart) {
    self.chart = chart
    let named = DonutLayout.named(chart)
    total = named.reduce(0) { $0 + $1.value }
    parts = DonutLayout.placed(named, total: total)
    let crowd = max(parts.count(where: \.isRight), parts.count { !$0.isRight })
    height = max(2 * DonutLayout.outer + 32, Double(crowd) * DonutLayout.pitch + 8)
  }

  var svg: String {
    var elements = labels(parts.filter(\.isRight)) + labels(parts.filter { !$0.isRight })
    elements += parts.map(slice)
    if parts.isEmpty { elements.append(emptyRing) }
    return Frame(caption: chart.caption, height: height, drawing: elements + middleText).svg
  }

  // MARK: - Parts

  private func slice(_ part: Part) -> SVGElement {
    let arc = ArcMark(
      center: center, inner: DonutLayout.inner, outer: DonutLayout.outer, turns: part.turns,
      ink: part.ink)
    return SVGElement(
      "g", [SVGElement("title", text: part.label + ": " + text(part)), arc.element])
  }

  private var emptyRing: SVGElement {
    ArcMark(
      center: center, inner: DonutLayout.inner, outer: DonutLayout.outer, turns: 0...1, ink: .rule
    ).element
  }

  private func labels(_ side: [Part]) -> [SVGElement] {
    let anchors = side.map {
      ArcMark.place(center, DonutLayout.outer + 2, $0.middle)
    }
    let half = DonutLayout.pitch / 2
    let heights = LabelSpreading.spread(
      anchors.map(\.y), pitch: DonutLayout.pitch, within: half...(height - half))
    return zip(side, zip(anchors, heights)).flatMap { part, places in
      label(part, from: places.0, at: places.1)
    }
  }

  private func label(_ part: Part, from anchor: LineMark.Place, at y: Double) -> [SVGElement] {
    let sign = part.isRight ? 1.0 : -1.0
    let elbow = center.x + sign * (DonutLayout.outer + DonutLayout.reach)
    let x = elbow + sign * 12
    let bend = ArcMark.place(center, DonutLayout.outer + 8, part.middle)
    let line = LineMark.path([anchor, bend, .init(x: elbow, y: y), .init(x: x - sign * 4, y: y)])
    let leader = SVGElement("path").with("d", line).stroked(part.ink, width: 1)
    let room = (part.isRight ? Theme.width - x : x) - Theme.margin / 2
    let anchorSide = part.isRight ? TextMark.Anchor.start : .end
    let name = TextMark(text: part.label, x: x, y: y - 4, role: .label, anchor: anchorSide)
    let number = TextMark(
      text: text(part), x: x, y: y + 5, role: .tick, anchor: anchorSide, ink: .quiet, drop: 0.8)
    return [leader] + name.elements(fitting: room) + number.elements(fitting: room)
  }

  private var middleText: [SVGElement] {
    let room = 2 * DonutLayout.inner - 16
    let number = TextMark(
      text: NumberText.natural(total), x: center.x, y: center.y + 3, role: .total, anchor: .middle)
    let unit = TextMark(
      text: chart.totalLabel, x: center.x, y: center.y + 10, role: .tick, anchor: .middle,
      ink: .quiet, drop: 0.9)
    return number.elements(fitting: room) + unit.elements(fitting: room)
  }

  // MARK: - Channels

  private func text(_ part: Part) -> String {
    NumberText.natural(part.value) + " (" + DonutLayout.percent(part.value / total) + ")"
  }

  private static func percent(_ share: Double) -> String {
    share < 0.001 - 1e-12 ? "<0.1 %" : NumberText.fixed(share * 100, digits: 1) + " %"
  }

  private static func named(_ chart: DonutChart) -> [(label: String, value: Double, ink: Ink)] {
    let real = chart.slices.filter { $0.value > 0 && $0.value.isFinite }
    let order = real.indices.sorted { (-real[$0].value, $0) < (-real[$1].value, $1) }
    let count = Ink.seriesCount
    var named = order.prefix(count).enumerated().map { place, index in
      (real[index].label, real[index].value, Ink.series(place))
    }
    let rest = order.dropFirst(count).reduce(0) { $0 + real[$1].value }
    if rest > 0 { named.append((chart.otherLabel, rest, .other)) }
    return named
  }

  private static func placed(_ named: [(label: String, value: Double, ink: Ink)], total: Double)
    -> [Part]
  {
    var sum = 0.0
    return named.map { part in
      let begin = sum / total
      sum += part.value
      return Part(
        label: part.label, value: part.value, ink: part.ink, turns: begin...max(begin, sum / total))
    }
  }
}
