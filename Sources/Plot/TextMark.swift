/// A line of text at a place, fitted apart for the desk and for the telephone.
struct TextMark: Sendable {
  enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }

  /// Where a text is shown.
  enum Audience: Sendable {
    case everybody
    case wide
    case narrow
  }

  var text: String
  var x: Double
  /// The baseline, or the middle of centred text.
  var y: Double
  var role: TextRole
  var anchor = Anchor.start
  var ink = Ink.text
  var audience = Audience.everybody
  /// How far the baseline lies below `y`, in font sizes.
  var drop = 0.0
  /// True for text whose middle, at any size, has the height `y`.
  var isCentered = false

  /// The text as it is.
  var element: SVGElement {
    let classes = [role.className, ink.fillClass] + audienceClass
    var element = SVGElement("text", text: text)
      .with("class", classes.joined(separator: " ")).with("x", x).with("y", y)
      .with("font-size", audience == .narrow ? role.narrowSize : role.size)
    let fall = isCentered ? 0.35 : drop
    if fall > 0 { element = element.with("dy", NumberText.coordinate(fall) + "em") }
    if role.isBold { element = element.with("font-weight", "600") }
    if anchor != .start { element = element.with("text-anchor", anchor.rawValue) }
    element = element.with("fill", ink.light)
    return audience == .narrow ? element.with("display", "none") : element
  }

  /// The text shortened to a width: one element, or two when the telephone's must be shorter.
  func elements(fitting width: Double) -> [SVGElement] {
    var wide = self
    wide.text = FittedText.shortened(text, to: width, size: role.size, isBold: role.isBold)
    var narrow = self
    narrow.text = FittedText.shortened(text, to: width, size: role.narrowSize, isBold: role.isBold)
    if wide.text == narrow.text { return [wide.element] }
    wide.audience = .wide
    narrow.audience = .narrow
    return [wide.element, narrow.element]
  }

  private var audienceClass: [String] {
    switch audience {
    case .everybody: []
    case .wide: ["p-wide"]
    case .narrow: ["p-narrow"]
    }
  }
}
