/// Lays out lines over time.
struct LineLayout {
  private static let height = 270.0
  /// The most points of a line that are marked one by one, so that they are told from the line between.
  private static let mostDots = 60

  private let chart: LineChart
  private let x: TimeScale
  private let y: LinearScale
  private let labels: LineLabels
  private let right: Double
  private let left: Double
  private let top: Double
  private var bottom: Double { top + LineLayout.height }

  init(_ chart: LineChart) {
    self.chart = chart
    let points = chart.series.flatMap(\.points)
    let times = points.map(\.time)
    top = chart.unit.isEmpty ? 12 : 36
    let values = points.compactMap(LineLayout.extent)
    let range =
      min(
        0, values.map(\.lowerBound).min() ?? 0)...max(
        0, values.map(\.upperBound).max() ?? 1)
    y = LinearScale(
      range, isWhole: points.allSatisfy { ($0.value ?? 0).rounded() == $0.value ?? 0 },
      range: (top + LineLayout.height, top))
    let tickWidth = y.ticks.map { [y] in TextWidth.narrow(y.label($0), .tick) }.max() ?? 0
    left = (Theme.margin + tickWidth + 8).rounded(.up)
    labels = LineLabels(chart.series, otherLabel: chart.otherLabel)
    right = Theme.width - Theme.margin - labels.width - LineLabels.leader
    x = TimeScale(
      from: times.min() ?? LocalTime(day: 0), to: times.max() ?? LocalTime(day: 0),
      isDaily: times.allSatisfy { $0.milliseconds == 0 }, range: (left + 6, right))
  }

  var svg: String {
    let axes = grid + TimeAxis(scale: x).elements(top: bottom)
    let ends = chart.series.map { end(of: $0) }
    let drawing = axes + chart.series.indices.reversed().map(drawnLine)
    let names = labels.elements(ends: ends, within: top...bottom)
    return Frame(caption: chart.caption, height: bottom + TimeAxis.height, drawing: drawing + names)
      .svg
  }

  // MARK: - Parts

  private var grid: [SVGElement] {
    let rules = y.ticks.flatMap { tick -> [SVGElement] in
      let height = y.position(tick)
      let label = TextMark(
        text: y.label(tick), x: left - 8, y: height, role: .tick, anchor: .end, ink: .quiet,
        isCentered: true)
      let ink = tick == 0 ? Ink.quiet : .rule
      return [
        RuleMark.horizontal(y: height, from: left, to: right, ink: ink).element, label.element,
      ]
    }
    guard !chart.unit.isEmpty else { return rules }
    let unit = TextMark(text: chart.unit, x: Theme.margin, y: 14, role: .tick, ink: .quiet)
    return rules + unit.elements(fitting: Theme.width - 2 * Theme.margin)
  }

  private func drawnLine(_ index: Int) -> SVGElement {
    let series = chart.series[index]
    let ink = Ink(place: index)
    let line = LineMark(
      places: series.points.map { place($0, $0.value) }, ink: ink, width: ink == .other ? 1.2 : 2,
      isDotted: ink != .other && series.points.count <= LineLayout.mostDots)
    let band = BandMark(
      lower: series.points.map { place($0, $0.interval?.lowerBound) },
      upper: series.points.map { place($0, $0.interval?.upperBound) }, ink: ink)
    return SVGElement(
      "g", [SVGElement("title", text: series.label)] + band.elements + line.elements)
  }

  // MARK: - Channels

  private func place(_ point: LineChart.Point, _ value: Double?) -> LineMark.Place? {
    guard let value, value.isFinite else { return nil }
    return .init(x: x.position(point.time), y: y.position(value))
  }

  private func end(of series: LineChart.Series) -> LineMark.Place? {
    series.points.last { $0.value?.isFinite == true }.flatMap { place($0, $0.value) }
  }

  private static func extent(_ point: LineChart.Point) -> ClosedRange<Double>? {
    guard let value = point.value, value.isFinite else { return point.interval }
    let interval = point.interval ?? value...value
    return min(value, interval.lowerBound)...max(value, interval.upperBound)
  }
}
