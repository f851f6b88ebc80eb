import Foundation
import FoundationXML

@testable import Plot

/// Reads the boxes of the texts that a document shows on a desk or on a telephone.
final class LabelReader: NSObject, XMLParserDelegate {
  struct Box {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let isNarrow: Bool
  private var groups: [(shift: Double, isShown: Bool)] = [(0, true)]
  private var current: (box: Box, size: Double, anchor: String, isBold: Bool)?
  private var bodyShift = 0.0
  private(set) var boxes: [Box] = []

  private init(isNarrow: Bool) { self.isNarrow = isNarrow }

  static func boxes(of svg: String, isNarrow: Bool) -> [Box] {
    let reader = LabelReader(isNarrow: isNarrow)
    if isNarrow, let shift = svg.range(of: "translate(0,") {
      reader.bodyShift = Double(svg[shift.upperBound...].prefix { $0 != "p" }) ?? 0
    }
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    _ = parser.parse()
    return reader.boxes
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let classes = (attributes["class"] ?? "").split(separator: " ").map(String.init)
    let isShown =
      groups[groups.count - 1].isShown && !classes.contains(isNarrow ? "p-wide" : "p-narrow")
    var shift = groups[groups.count - 1].shift
    if name == "g" {
      let words = (attributes["transform"] ?? "").split { " ()".contains($0) }
      shift += words.count == 3 ? Double(words[2]) ?? 0 : 0
      shift += classes.contains { $0.hasSuffix("-body") } ? bodyShift : 0
      groups.append((shift, isShown))
    } else if name == "text", isShown, let role = role(of: classes) {
      if isNarrow, role == .foot { return }
      let size = isNarrow ? role.narrowSize : role.size
      let fall = Double((attributes["dy"] ?? "0").prefix { $0 != "e" }) ?? 0
      let x = Double(attributes["x"] ?? "") ?? 0
      let base = (Double(attributes["y"] ?? "") ?? 0) + shift + fall * size
      let box = Box(
        text: "", left: x, right: x, top: base - 0.72 * size, bottom: base + 0.1 * size)
      current = (box, size, attributes["text-anchor"] ?? "start", role.isBold)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    current?.box.text += characters
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "g" { groups.removeLast() }
    guard name == "text", let (found, size, anchor, isBold) = current else { return }
    var box = found
    let width = TextWidth.of(box.text, size: size, isBold: isBold)
    let share = anchor == "start" ? 0 : anchor == "middle" ? 0.5 : 1
    box.left -= width * share
    box.right = box.left + width
    boxes.append(box)
    current = nil
  }

  private func role(of classes: [String]) -> TextRole? {
    TextRole.allCases.first { classes.contains($0.className) }
  }
}
