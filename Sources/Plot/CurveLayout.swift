/// Lays out distributions from above down.
struct CurveLayout {
  private static let height = 130.0
  private static let head = 52.0
  private static let foot = 42.0
  private static let left = 72.0
  private static let right = Theme.width - Theme.margin - 12

  private let chart: CurvePanels

  init(_ chart: CurvePanels) {
    self.chart = chart
  }

  var svg: String {
    let names = chart.names + (chart.bandName.isEmpty ? [] : [chart.bandName])
    let legend = Legend(names: names, mark: mark).laidOut(top: 0)
    var drawing = legend.elements
    var top = legend.height
    for panel in chart.panels {
      drawing += elements(of: panel, top: top)
      top += CurveLayout.head + CurveLayout.height + CurveLayout.foot
    }
    return Frame(caption: chart.caption, height: top, drawing: drawing).svg
  }

  // MARK: - Parts

  private func mark(_ index: Int, _ place: LineMark.Place) -> SVGElement {
    if index == chart.names.count {
      return SVGElement("rect").with("x", place.x - 7).with("y", place.y - 6).with("width", 14)
        .with("height", 12).filled(.series(0)).with("fill-opacity", "0.18")
    }
    let ends = [place.x - 7, place.x + 7].map { LineMark.Place(x: $0, y: place.y) }
    return SVGElement("path").with("d", LineMark.path(ends))
      .stroked(Ink(place: index), width: 2.5)
  }

  private func elements(of panel: CurvePanels.Panel, top: Double) -> [SVGElement] {
    let title = TextMark(text: panel.title, x: Theme.margin, y: top + 18, role: .heading)
    let note = TextMark(text: panel.note, x: Theme.margin, y: top + 40, role: .tick, ink: .quiet)
    let width = Theme.width - 2 * Theme.margin
    let upper = top + CurveLayout.head
    let scale = scale(of: panel)
    return title.elements(fitting: width) + note.elements(fitting: width)
      + grid(scale, upper: upper) + lines(panel, scale, upper: upper)
  }

  private func scale(of panel: CurvePanels.Panel) -> LogScale {
    let values = panel.curves.joined().map(\.value).filter { $0 > 0 }
    return LogScale(
      (values.min() ?? 1)...(values.max() ?? 10), hasZero: false,
      range: (CurveLayout.left, CurveLayout.right))
  }

  private func grid(_ scale: LogScale, upper: Double) -> [SVGElement] {
    let lower = upper + CurveLayout.height
    let shares = [0.0, 0.5, 1].flatMap { share -> [SVGElement] in
      let y = CurveLayout.y(share, upper)
      let label = TextMark(
        text: NumberText.grouped(share * 100) + " %", x: CurveLayout.left - 8, y: y, role: .tick,
        anchor: .end, ink: .quiet, isCentered: true)
      let ink = share == 0 ? Ink.quiet : .rule
      return [
        RuleMark.horizontal(y: y, from: CurveLayout.left, to: CurveLayout.right, ink: ink).element,
        label.element,
      ]
    }
    let values = scale.ticks.flatMap { tick -> [SVGElement] in
      let x = scale.position(tick)
      let label = TextMark(
        text: scale.label(tick), x: x, y: lower + 20, role: .tick, anchor: .middle, ink: .quiet)
      return [RuleMark.vertical(x: x, from: upper, to: lower).element, label.element]
    }
    return values + shares
  }

  private func lines(
    _ panel: CurvePanels.Panel, _ scale: LogScale, upper: Double
  ) -> [SVGElement] {
    let first = panel.curves.first ?? []
    let edge = { (share: (ClosedRange<Double>) -> Double) in
      zip(first, panel.band).map { point, range in
        Optional(
          LineMark.Place(
            x: scale.position(point.value), y: CurveLayout.y(share(range), upper)))
      }
    }
    let band = BandMark(lower: edge(\.lowerBound), upper: edge(\.upperBound), ink: .series(0))
    let curves = panel.curves.enumerated().flatMap { index, points in
      LineMark(
        places: points.map {
          LineMark.Place(x: scale.position($0.value), y: CurveLayout.y($0.share, upper))
        }, ink: Ink(place: index), width: 2
      ).elements
    }
    return band.elements + curves
  }

  private static func y(_ share: Double, _ upper: Double) -> Double {
    upper + height * (1 - share)
  }
}
