/// A dot, whose form tells measures apart together with the colour.
struct DotMark: Sendable {
  /// The outline, each of about the same area.
  enum Form: CaseIterable, Sendable {
    case circle
    case square
    case diamond
    case triangle
    case wedge
    case cross
  }

  var x: Double
  var y: Double
  var radius: Double
  var ink: Ink
  var form = Form.circle
  /// A hollow dot stands for a number that is only bounded.
  var isHollow = false

  var element: SVGElement {
    isHollow
      ? outline.with("class", Ink.ground.fillClass + " " + ink.strokeClass)
        .with("fill", Ink.ground.light).with("stroke", ink.light).with("stroke-width", 1.5)
      : outline.with("class", ink.fillClass + " " + Ink.ground.strokeClass)
        .with("fill", ink.light).with("stroke", Ink.ground.light).with("stroke-width", 1)
  }

  private var outline: SVGElement {
    let corners: [(Double, Double)]
    switch form {
    case .circle: return SVGElement("circle").with("cx", x).with("cy", y).with("r", radius)
    case .square: corners = [(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)]
    case .diamond: corners = [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)]
    case .triangle: corners = [(0, -1.2), (1.2, 0.9), (-1.2, 0.9)]
    case .wedge: corners = [(0, 1.2), (1.2, -0.9), (-1.2, -0.9)]
    case .cross:
      corners = [
        (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2),
        (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
      ]
    }
    let places = corners.map { LineMark.Place(x: x + $0.0 * radius, y: y + $0.1 * radius) }
    return SVGElement("path").with("d", LineMark.path(places) + "Z")
  }
}
