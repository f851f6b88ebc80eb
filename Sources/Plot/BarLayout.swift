/// Lays out a bar chart.
struct BarLayout {
  private static let pitch = 22.0
  private static let barHeight = 14.0
  private static let headingHeight = 32.0
  private static let gap = 8.0

  private let chart: BarChart
  private let column: LabelColumn
  private let seriesNames: [String]
  private let hasHighlight: Bool
  private let left: Double
  private let scale: Double

  init(_ chart: BarChart) {
    let bars = chart.groups.flatMap(\.bars)
    self.chart = chart
    column = LabelColumn(bars.map(\.label))
    var names: [String] = []
    for case let name? in bars.map(\.series) where !names.contains(name) { names.append(name) }
    seriesNames = names
    hasHighlight = bars.contains(where: \.isHighlighted)
    left = column.edge + BarLayout.gap
    scale = BarLayout.scale(bars, room: Theme.width - Theme.margin - left)
  }

  var svg: String {
    let legend = Legend(names: legendNames) { place, middle in
      BarMark(
        x: middle.x - 6, y: middle.y - 6, width: 12, height: 12, ink: Ink(place: place)
      ).element
    }.laidOut(top: 0)
    var elements = legend.elements
    var y = legend.height
    for group in chart.groups {
      elements += drawn(group, top: &y)
    }
    return Frame(caption: chart.caption, height: y + 4, drawing: elements).svg
  }

  // MARK: - Parts

  private func drawn(_ group: BarChart.Group, top: inout Double) -> [SVGElement] {
    var elements: [SVGElement] = []
    if !group.heading.isEmpty {
      elements += TextMark(text: group.heading, x: Theme.margin, y: top + 20, role: .heading)
        .elements(fitting: Theme.width - 2 * Theme.margin)
      top += BarLayout.headingHeight
    }
    let rows = BandScale(top: top, pitch: BarLayout.pitch)
    elements += group.bars.enumerated().map { row, bar in drawn(bar, middle: rows.middle(row)) }
    top = rows.bottom(rows: group.bars.count)
    if !group.bars.isEmpty {
      elements.append(
        RuleMark.vertical(x: left, from: rows.top, to: top, ink: .quiet).element)
    }
    top += group.heading.isEmpty ? 0 : 10
    return elements
  }

  private func drawn(_ bar: BarChart.Bar, middle: Double) -> SVGElement {
    let length = length(of: bar)
    let text = BarLayout.text(of: bar)
    var marks = [SVGElement("title", text: bar.label + ": " + text)]
    marks += column.elements(bar.label, middle: middle)
    if length > 0 {
      marks.append(
        BarMark(
          x: left, y: middle - BarLayout.barHeight / 2, width: length,
          height: BarLayout.barHeight, ink: ink(of: bar), isHollow: bar.amount.isHidden
        ).element)
    }
    let start = left + length + 6
    marks += TextMark(text: text, x: start, y: middle, role: .label, isCentered: true)
      .elements(fitting: Theme.width - Theme.margin / 2 - start)
    return SVGElement("g", marks)
  }

  // MARK: - Channels

  /// The length in pixels; what is not zero is seen.
  private func length(of bar: BarChart.Bar) -> Double {
    let value = bar.amount.drawn
    return value > 0 ? max(bar.amount.isHidden ? 4 : 1, value * scale) : 0
  }

  private var legendNames: [String] {
    let coloured = seriesNames.prefix(Ink.seriesCount)
    return coloured + (seriesNames.count > coloured.count ? [chart.otherLabel] : [])
  }

  private func ink(of bar: BarChart.Bar) -> Ink {
    if let series = bar.series { return Ink(place: seriesNames.firstIndex(of: series) ?? 0) }
    return bar.isHighlighted || !hasHighlight ? .series(0) : .other
  }

  private static func text(of bar: BarChart.Bar) -> String {
    bar.amount.isHidden ? bar.amount.text : bar.text ?? bar.amount.text
  }

  /// Pixels for each unit, so that every bar and its text at telephone size fit in the room.
  private static func scale(_ bars: [BarChart.Bar], room: Double) -> Double {
    let ratios = bars.filter { $0.amount.drawn > 0 }.map { bar in
      let text = min(room / 2, TextWidth.narrow(BarLayout.text(of: bar), .label) + 8)
      return (room - text) / bar.amount.drawn
    }
    return ratios.min() ?? 0
  }
}
