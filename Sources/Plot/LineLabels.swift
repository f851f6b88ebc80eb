/// The names at the ends of lines, moved apart and tied to their lines.
struct LineLabels {
  /// The room between the last time and the names.
  static let leader = 34.0
  private static let widest = 170.0
  private static let pitch = 17.0
  private static let narrowPitch = 24.0

  private let names: [String]
  private let otherLabel: String
  /// The width of the names.
  let width: Double

  init(_ series: [LineChart.Series], otherLabel: String) {
    names = series.prefix(Ink.seriesCount).map(\.label)
    self.otherLabel = series.count > Ink.seriesCount ? otherLabel : ""
    let all = names + [self.otherLabel]
    let wide = all.map { TextWidth.of($0, .label) }.max() ?? 0
    let narrow = all.map { TextWidth.narrow($0, .label) }.max() ?? 0
    width = min(LineLabels.widest, max(wide, min(narrow, 150)))
  }

  /// Names for the lines that have an end; the grey lines share one, at the highest of their ends.
  func elements(ends: [LineMark.Place?], within bounds: ClosedRange<Double>) -> [SVGElement] {
    var named: [(name: String, end: LineMark.Place, ink: Ink)] = []
    for (index, name) in names.enumerated() {
      if let end = ends[index] { named.append((name, end, Ink(place: index))) }
    }
    let grey = ends.dropFirst(Ink.seriesCount).compactMap { $0 }
    if let end = grey.min(by: { $0.y < $1.y }) { named.append((otherLabel, end, .other)) }
    let wide = group(named, pitch: LineLabels.pitch, within: bounds, audience: .wide)
    let narrow = group(named, pitch: LineLabels.narrowPitch, within: bounds, audience: .narrow)
    return [
      SVGElement("g", wide).with("class", "p-wide"),
      SVGElement("g", narrow).with("class", "p-narrow").with("display", "none"),
    ]
  }

  private func group(
    _ named: [(name: String, end: LineMark.Place, ink: Ink)], pitch: Double,
    within bounds: ClosedRange<Double>, audience: TextMark.Audience
  ) -> [SVGElement] {
    let heights = LabelSpreading.spread(named.map(\.end.y), pitch: pitch, within: bounds)
    let x = Theme.width - Theme.margin - width
    return zip(named, heights).flatMap { line, y in
      let tie = LineMark.path([
        line.end, .init(x: x - LineLabels.leader + 2, y: line.end.y), .init(x: x - 12, y: y),
      ])
      let size = audience == .narrow ? TextRole.label.narrowSize : TextRole.label.size
      let text = FittedText.shortened(line.name, to: width, size: size)
      return [
        SVGElement("path").with("d", tie).stroked(.other, width: 1)
          .with("stroke-dasharray", "1 3"),
        DotMark(x: line.end.x, y: line.end.y, radius: 3.5, ink: line.ink).element,
        DotMark(x: x - 8, y: y, radius: 4, ink: line.ink, form: .square).element,
        TextMark(text: text, x: x, y: y, role: .label, isCentered: true).element,
      ]
    }
  }
}
