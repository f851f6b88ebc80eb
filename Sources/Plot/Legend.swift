/// Names beside their marks, in the order of the data, in as many lines as they need.
struct Legend {
  var names: [String]
  /// Draws the mark of a name around a middle.
  var mark: (Int, LineMark.Place) -> SVGElement

  private static let pitch = 26.0
  private static let gap = 18.0

  /// The legend from an upper edge down, and its height.
  func laidOut(top: Double) -> (elements: [SVGElement], height: Double) {
    guard !names.isEmpty else { return ([], 0) }
    var elements: [SVGElement] = []
    var x = Theme.margin
    var line = 0
    let limit = Theme.width - 2 * Theme.margin - 20
    for (index, name) in names.enumerated() {
      let width = min(limit, 20 + TextWidth.narrow(name, .label))
      if x + width > Theme.width - Theme.margin, x > Theme.margin {
        x = Theme.margin
        line += 1
      }
      let middle = top + (Double(line) + 0.5) * Legend.pitch
      elements.append(mark(index, .init(x: x + 7, y: middle)))
      elements += TextMark(text: name, x: x + 20, y: middle, role: .label, isCentered: true)
        .elements(fitting: limit)
      x += width + Legend.gap
    }
    return (elements, Double(line + 1) * Legend.pitch + 6)
  }
}
