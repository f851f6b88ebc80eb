/// Row labels at the left, ending at a common edge.
struct LabelColumn {
  private static let widest = 230.0
  private static let widestOnTelephone = 200.0

  /// The width that the labels get, in pixels.
  let width: Double

  /// Makes the column as wide as its labels need, within limits.
  init(_ labels: [String]) {
    let wide = labels.map { TextWidth.of($0, .label) }.max() ?? 0
    let narrow = labels.map { TextWidth.narrow($0, .label) }.max() ?? 0
    width = min(
      LabelColumn.widest, max(wide, min(narrow, LabelColumn.widestOnTelephone))
    ).rounded(.up)
  }

  /// The edge where labels end.
  var edge: Double { Theme.margin + width }

  /// A label whose middle has a height.
  func elements(_ label: String, middle: Double) -> [SVGElement] {
    TextMark(text: label, x: edge, y: middle, role: .label, anchor: .end, isCentered: true)
      .elements(fitting: width)
  }
}
