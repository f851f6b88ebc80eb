/// A thin straight line that helps the eye.
struct RuleMark: Sendable {
  var from: LineMark.Place
  var to: LineMark.Place
  var ink = Ink.rule
  var width = 1.0

  var element: SVGElement {
    SVGElement("line").with("x1", from.x).with("y1", from.y).with("x2", to.x).with("y2", to.y)
      .stroked(ink, width: width)
  }

  static func vertical(x: Double, from top: Double, to bottom: Double, ink: Ink = .rule) -> RuleMark
  {
    RuleMark(from: .init(x: x, y: top), to: .init(x: x, y: bottom), ink: ink)
  }

  static func horizontal(y: Double, from left: Double, to right: Double, ink: Ink = .rule)
    -> RuleMark
  {
    RuleMark(from: .init(x: left, y: y), to: .init(x: right, y: y), ink: ink)
  }
}
