/// A bar from a baseline; a hollow one stands for a number that is only bounded.
struct BarMark: Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
  var ink: Ink
  var isHollow = false

  var element: SVGElement {
    guard isHollow else {
      return SVGElement("rect").with("x", x).with("y", y).with("width", width)
        .with("height", height).filled(ink)
    }
    return SVGElement("rect").with("x", x + 0.5).with("y", y + 0.5)
      .with("width", max(1, width - 1)).with("height", height - 1)
      .stroked(ink, width: 1).with("stroke-dasharray", "3 2")
  }
}
