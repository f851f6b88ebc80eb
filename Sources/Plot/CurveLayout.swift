/// Lays out distributions from above down.
struct CurveLayout {
  private static let height = 130.0
  private static let head = 58.0
  private static let foot = 48.0
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
        .with("height", 12).filled(.series(0)).with("fill-opacity", 0.2)
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
    let (x, y) = (scale(of: panel), shares(of: panel, upper: upper))
    return title.elements(fitting: width) + note.elements(fitting: width) + grid(x, y)
      + lines(panel, x, y)
  }

  private func scale(of panel: CurvePanels.Panel) -> LogScale {
    let values = panel.curves.joined().map(\.value).filter { $0 > 0 && $0.isFinite }
    return LogScale(
      (values.min() ?? 1)...(values.max() ?? 10), hasZero: false,
      range: (CurveLayout.left, CurveLayout.right))
  }

  /// From nothing to all, or to what the largest share needs; in hundredths.
  private func shares(of panel: CurvePanels.Panel, upper: Double) -> LinearScale {
    let shares = panel.curves.joined().map(\.share) + panel.band.map(\.upperBound)
    let most = shares.filter(\.isFinite).max() ?? 1
    return LinearScale(
      0...(most > 0.5 ? 100 : max(0.01, most) * 100), isWhole: true,
      range: (upper + CurveLayout.height, upper))
  }

  private func grid(_ x: LogScale, _ y: LinearScale) -> [SVGElement] {
    let shares = y.ticks.flatMap { tick -> [SVGElement] in
      let place = y.position(tick)
      let label = TextMark(
        text: y.label(tick) + " %", x: CurveLayout.left - 8, y: place, role: .tick, anchor: .end,
        ink: .quiet, isCentered: true)
      let rule = RuleMark.horizontal(
        y: place, from: CurveLayout.left, to: CurveLayout.right, ink: tick == 0 ? .quiet : .rule)
      return [rule.element, label.element]
    }
    let values = x.ticks.flatMap { tick -> [SVGElement] in
      let place = x.position(tick)
      let label = TextMark(
        text: x.label(tick), x: place, y: y.range.start + 26, role: .tick, anchor: .middle,
        ink: .quiet)
      return [
        RuleMark.vertical(x: place, from: y.range.end, to: y.range.start).element, label.element,
      ]
    }
    return values + shares
  }

  private func lines(
    _ panel: CurvePanels.Panel, _ x: LogScale, _ y: LinearScale
  ) -> [SVGElement] {
    let place = { (value: Double, share: Double) -> LineMark.Place? in
      guard value > 0, value.isFinite, share.isFinite else { return nil }
      return LineMark.Place(x: x.position(value), y: y.position(share * 100))
    }
    let first = panel.curves.first ?? []
    let band = BandMark(
      lower: zip(first, panel.band).map { place($0.value, $1.lowerBound) },
      upper: zip(first, panel.band).map { place($0.value, $1.upperBound) }, ink: .series(0))
    let curves = panel.curves.enumerated().flatMap { index, points in
      LineMark(places: points.map { place($0.value, $0.share) }, ink: Ink(place: index), width: 2)
        .elements
    }
    return band.elements + curves
  }
}
