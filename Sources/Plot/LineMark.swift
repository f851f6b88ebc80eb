/// A line through points, broken where a point is missing; a point alone is a dot, and so is each
/// one where all are marked.
struct LineMark: Sendable {
  struct Place: Equatable, Sendable {
    var x: Double
    var y: Double
  }

  var places: [Place?]
  var ink: Ink
  var width: Double
  /// Whether each point is a dot.
  var isDotted = false

  var elements: [SVGElement] {
    let runs = places.split(separator: nil).map { $0.compactMap { $0 } }
    let path = runs.filter { $0.count > 1 }.map(LineMark.path).joined()
    let line =
      path.isEmpty
      ? []
      : [
        SVGElement("path").with("d", path).stroked(ink, width: width)
          .with("stroke-linejoin", "round").with("stroke-linecap", "round")
      ]
    let dots = runs.flatMap { run in
      (run.count == 1 || isDotted ? run : []).map {
        DotMark(x: $0.x, y: $0.y, radius: 3, ink: ink)
      }
    }
    return line + dots.map(\.element)
  }

  /// A path from the first place to the last.
  static func path(_ places: [Place]) -> String {
    var path = ""
    for (index, place) in places.enumerated() {
      path +=
        (index == 0 ? "M" : "L") + NumberText.coordinate(place.x) + " "
        + NumberText.coordinate(place.y)
    }
    return path
  }
}
