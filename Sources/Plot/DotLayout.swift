/// Lays out counts side by side.
struct DotLayout {
  private static let lane = 5.0
  private static let radius = 4.5
  private static let axisHeight = 30.0

  private let plot: DotPlot
  private let column: LabelColumn
  private let scale: CountScale
  private let pitch: Double
  private let left: Double
  private let right = Theme.width - Theme.margin - 24

  init(_ plot: DotPlot) {
    self.plot = plot
    column = LabelColumn(plot.rows.map(\.label))
    left = column.edge + 20
    let values = plot.rows.flatMap { $0.amounts.compactMap { $0?.drawn } }
    scale = CountScale(values, range: (left, right))
    pitch = max(22, Double(max(0, plot.measures.count - 1)) * DotLayout.lane + 12)
  }

  var svg: String {
    let legend = Legend(names: plot.measures) { place, middle in
      DotMark(
        x: middle.x, y: middle.y, radius: 5.5, ink: Ink(place: place), form: DotLayout.form(place)
      ).element
    }.laidOut(top: 0)
    let rows = BandScale(top: legend.height + DotLayout.axisHeight, pitch: pitch)
    let bottom = rows.bottom(rows: plot.rows.count)
    let isLong = plot.rows.count > 12
    var elements = legend.elements + scale.rules(from: rows.top - 2, to: bottom + 2)
    elements += scale.labels(baseline: rows.top - 10)
    if isLong { elements += scale.labels(baseline: bottom + 20) }
    elements += plot.rows.enumerated().map { drawn($1, middle: rows.middle($0)) }
    let height = bottom + (isLong ? DotLayout.axisHeight : 6)
    return Frame(caption: plot.caption, height: height, drawing: elements).svg
  }

  private func drawn(_ row: DotPlot.Row, middle: Double) -> SVGElement {
    let amounts = row.amounts.prefix(plot.measures.count)
    let numbers = zip(plot.measures, amounts).compactMap { name, amount in
      amount.map { name + " " + $0.text }
    }
    let title = SVGElement("title", text: row.label + ": " + numbers.joined(separator: ", "))
    let rule = RuleMark.horizontal(y: middle, from: left, to: right).element
    let first = middle - Double(plot.measures.count - 1) / 2 * DotLayout.lane
    let dots = amounts.enumerated().compactMap { place, amount in
      amount.map { amount in
        DotMark(
          x: scale.position(amount.drawn), y: first + Double(place) * DotLayout.lane,
          radius: DotLayout.radius, ink: Ink(place: place), form: DotLayout.form(place),
          isHollow: amount.isHidden
        ).element
      }
    }
    return SVGElement("g", [title] + column.elements(row.label, middle: middle) + [rule] + dots)
  }

  private static func form(_ place: Int) -> DotMark.Form {
    DotMark.Form.allCases[place % DotMark.Form.allCases.count]
  }
}
