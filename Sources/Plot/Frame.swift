/// Puts caption and ground around a drawing and writes the document.
struct Frame {
  var caption: Caption
  /// The height of the drawing, whose coordinates begin at the caption's lower edge.
  var height: Double
  var drawing: [SVGElement]

  private static let textWidth = Theme.width - 2 * Theme.margin
  private static let bottom = 14.0
  private static let footPitch = 16.0

  var svg: String {
    let wide = heading(isNarrow: false)
    let narrow = heading(isNarrow: true)
    let foot = footLines
    let footHeight = foot.isEmpty ? 0 : 14 + Frame.footPitch * Double(foot.count)
    let shift = max(0, narrow.height - wide.height)
    let gap = max(0, shift - footHeight)
    let total = wide.height + height + gap + footHeight + Frame.bottom
    let footTop = wide.height + height + gap + 14
    let body = SVGElement("g", [placed(at: wide.height)]).with("class", bodyClass)
    return document(
      height: total, shift: shift,
      [background(total), wide.element, narrow.element, body] + footMarks(foot, top: footTop))
  }

  // MARK: - Parts

  private func document(height: Double, shift: Double, _ content: [SVGElement]) -> String {
    let title = SVGElement("title", text: caption.title).with("id", identifier + "-title")
    let desc = SVGElement("desc", text: caption.description).with("id", identifier + "-desc")
    let style = SVGElement("style", text: Theme.style(body: bodyClass, shift: shift))
    let size = NumberText.coordinate(height.rounded(.up))
    let width = NumberText.coordinate(Theme.width)
    return SVGElement("svg", [title, desc, style] + content)
      .with("xmlns", "http://www.w3.org/2000/svg").with("class", "plot")
      .with("width", width).with("height", size).with("viewBox", "0 0 \(width) \(size)")
      .with("role", "img").with("aria-labelledby", "\(identifier)-title \(identifier)-desc")
      .with("font-family", Theme.fonts).serialized
  }

  private func background(_ height: Double) -> SVGElement {
    SVGElement("rect").with("width", Theme.width).with("height", height.rounded(.up))
      .filled(.ground)
  }

  private func placed(at top: Double) -> SVGElement {
    SVGElement("g", drawing).with("transform", "translate(0 \(NumberText.coordinate(top)))")
  }

  private func heading(isNarrow: Bool) -> (element: SVGElement, height: Double) {
    var marks: [SVGElement] = []
    var y = 12.0
    let parts: [(text: String, role: TextRole, pitch: Double, ink: Ink)] = [
      (caption.title, .title, isNarrow ? 29 : 22, .text),
      (caption.subtitle, .subtitle, isNarrow ? 23 : 18, .quiet),
    ]
    for part in parts {
      let size = isNarrow ? part.role.narrowSize : part.role.size
      let lines = FittedText.wrapped(
        part.text, to: Frame.textWidth, size: size, isBold: part.role.isBold, limit: 4)
      for line in lines {
        y += part.pitch
        marks.append(
          TextMark(
            text: line, x: Theme.margin, y: y - part.pitch * 0.25, role: part.role, ink: part.ink
          ).element)
      }
    }
    let group = SVGElement("g", marks).with("class", isNarrow ? "p-narrow" : "p-wide")
    return (isNarrow ? group.with("display", "none") : group, y + 12)
  }

  private var footLines: [String] {
    FittedText.wrapped(caption.foot, to: Frame.textWidth, size: TextRole.foot.size, limit: 4)
  }

  private func footMarks(_ lines: [String], top: Double) -> [SVGElement] {
    lines.enumerated().map { place, line in
      TextMark(
        text: line, x: Theme.margin, y: top + Frame.footPitch * Double(place) + 12, role: .foot,
        ink: .quiet, audience: .wide
      ).element
    }
  }

  // MARK: - Names

  /// A name that differs between the figures of one page: FNV-1a over the caption.
  private var identifier: String {
    let text = [caption.title, caption.subtitle, caption.foot, caption.description]
    var hash: UInt32 = 2_166_136_261
    for byte in text.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return "p" + String(hash, radix: 36)
  }

  private var bodyClass: String { identifier + "-body" }
}
