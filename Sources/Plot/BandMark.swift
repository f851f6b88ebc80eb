/// The area between a lower and an upper line, for uncertainty.
struct BandMark: Sendable {
  var lower: [LineMark.Place?]
  var upper: [LineMark.Place?]
  var ink: Ink

  var elements: [SVGElement] {
    let lowerRuns = lower.split(separator: nil)
    let upperRuns = upper.split(separator: nil)
    let path = zip(lowerRuns, upperRuns).map { low, high in
      LineMark.path(high.compactMap { $0 } + low.reversed().compactMap { $0 }) + "Z"
    }.joined()
    guard !path.isEmpty else { return [] }
    return [SVGElement("path").with("d", path).filled(ink).with("fill-opacity", 0.2)]
  }
}
