import Glibc

/// Lays out a donut.
struct DonutLayout {
  private static let outer = 118.0
  private static let inner = 70.0
  private static let reach = 20.0
  private static let pitch = 48.0
  private static let thinnest = 0.015

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
    let isCrowded = side.indices.contains {
      crossesRing(from: anchors[$0], to: elbow(side[$0], at: heights[$0]))
    }
    return side.indices.flatMap { rank in
      label(
        side[rank], from: anchors[rank], at: heights[rank], rank: rank, isCrowded: isCrowded)
    }
  }

  /// Where a leader turns level, beside the ring.
  private func elbow(_ part: Part, at y: Double) -> LineMark.Place {
    let reach = DonutLayout.outer + DonutLayout.reach
    return LineMark.Place(x: center.x + (part.isRight ? reach : -reach), y: y)
  }

  private func crossesRing(from anchor: LineMark.Place, to elbow: LineMark.Place) -> Bool {
    let along = (x: elbow.x - anchor.x, y: elbow.y - anchor.y)
    let toCenter = (x: center.x - anchor.x, y: center.y - anchor.y)
    let length = along.x * along.x + along.y * along.y
    let share = max(0, min(1, (toCenter.x * along.x + toCenter.y * along.y) / length))
    let gap = (x: toCenter.x - share * along.x, y: toCenter.y - share * along.y)
    let distance = gap.x * gap.x + gap.y * gap.y
    return distance < DonutLayout.outer * DonutLayout.outer - 1e-6
  }

  /// A way around the ring to a height; ways of neighbours run beside each other.
  private func detour(_ part: Part, to y: Double, rank: Int) -> [LineMark.Place] {
    let radius = DonutLayout.outer + 5 + 3 * Double(rank % Ink.seriesCount)
    let share = (center.y - y) / radius
    let turn = abs(share) < 1 ? acos(share) / (2 * Double.pi) : part.middle
    let target = part.isRight || abs(share) >= 1 ? turn : 1 - turn
    let steps = max(1, Int((abs(target - part.middle) * 60).rounded(.up)))
    return (0...steps).map { step in
      let angle = part.middle + (target - part.middle) * Double(step) / Double(steps)
      return ArcMark.place(center, radius, angle)
    }
  }

  private func label(
    _ part: Part, from anchor: LineMark.Place, at y: Double, rank: Int, isCrowded: Bool
  )
    -> [SVGElement]
  {
    let sign = part.isRight ? 1.0 : -1.0
    let elbow = elbow(part, at: y)
    let x = elbow.x + sign * 12
    let tail = LineMark.Place(x: x - sign * 4, y: y)
    let bends = isCrowded ? detour(part, to: y, rank: rank) : [elbow]
    let leader = SVGElement("path").with("d", LineMark.path([anchor] + bends + [tail]))
      .stroked(part.ink, width: 1).with("stroke-linejoin", "round")
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

  /// The six largest and the rest, each largest first; slivers too thin to be seen belong to the rest.
  static func split(
    _ slices: [DonutChart.Slice]
  ) -> (apart: [DonutChart.Slice], rest: [DonutChart.Slice]) {
    let real = slices.filter { $0.value > 0 && $0.value.isFinite }
    let total = real.reduce(0) { $0 + $1.value }
    let order = real.indices.sorted { (-real[$0].value, $0) < (-real[$1].value, $1) }
      .map { real[$0] }
    let apart = order.prefix(Ink.seriesCount).prefix { $0.value >= total * thinnest * (1 - 1e-9) }
    return (Array(apart), Array(order.dropFirst(apart.count)))
  }

  /// The slices that are drawn: those apart, and the rest as one.
  private static func named(_ chart: DonutChart) -> [(label: String, value: Double, ink: Ink)] {
    let (apart, rest) = split(chart.slices)
    var named = apart.enumerated().map { ($1.label, $1.value, Ink(place: $0)) }
    if let only = rest.first {
      let label = rest.count == 1 ? only.label : chart.otherLabel
      named.append((label, rest.reduce(0) { $0 + $1.value }, .other))
    }
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
