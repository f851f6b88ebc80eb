import Glibc

/// A piece of a ring, clockwise from twelve o'clock.
struct ArcMark: Sendable {
  var center: LineMark.Place
  var inner: Double
  var outer: Double
  /// Where the piece begins and ends, in turns from 0 to 1.
  var turns: ClosedRange<Double>
  var ink: Ink

  var element: SVGElement {
    SVGElement("path").with("d", path).with("fill-rule", "evenodd")
      .with("class", ink.fillClass + " " + Ink.ground.strokeClass).with("fill", ink.light)
      .with("stroke", Ink.ground.light).with("stroke-width", 1.5)
  }

  /// The place at a distance from the middle, in a direction given in turns.
  static func place(_ center: LineMark.Place, _ radius: Double, _ turn: Double) -> LineMark.Place {
    let angle = turn * 2 * Double.pi
    return LineMark.Place(x: center.x + radius * sin(angle), y: center.y - radius * cos(angle))
  }

  private var path: String {
    let length = turns.upperBound - turns.lowerBound
    guard length < 1 - 1e-9 else { return circle(outer) + circle(inner) }
    let isLarge = length > 0.5 ? "1" : "0"
    let points = [
      ArcMark.place(center, outer, turns.lowerBound),
      ArcMark.place(center, outer, turns.upperBound),
      ArcMark.place(center, inner, turns.upperBound),
      ArcMark.place(center, inner, turns.lowerBound),
    ].map { NumberText.coordinate($0.x) + " " + NumberText.coordinate($0.y) }
    return "M\(points[0])A\(radii(outer)) 0 \(isLarge) 1 \(points[1])L\(points[2])"
      + "A\(radii(inner)) 0 \(isLarge) 0 \(points[3])Z"
  }

  private func circle(_ radius: Double) -> String {
    let top = NumberText.coordinate(center.x) + " " + NumberText.coordinate(center.y - radius)
    let bottom = NumberText.coordinate(center.x) + " " + NumberText.coordinate(center.y + radius)
    return "M\(top)A\(radii(radius)) 0 1 1 \(bottom)A\(radii(radius)) 0 1 1 \(top)Z"
  }

  private func radii(_ radius: Double) -> String {
    let text = NumberText.coordinate(radius)
    return text + " " + text
  }
}
