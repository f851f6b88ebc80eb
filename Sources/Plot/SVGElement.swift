/// A node of an SVG document, written with its attributes in the order given.
struct SVGElement: Equatable, Sendable {
  struct Attribute: Equatable, Sendable {
    var name: String
    var value: String
  }

  var name: String
  var attributes: [Attribute] = []
  var children: [SVGElement] = []
  /// Character data; an element holds text or children, not both.
  var text: String?

  init(_ name: String, _ children: [SVGElement] = []) {
    self.name = name
    self.children = children
  }

  init(_ name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The element with one more attribute.
  func with(_ name: String, _ value: String) -> SVGElement {
    var copy = self
    copy.attributes.append(Attribute(name: name, value: value))
    return copy
  }

  /// The element with one more attribute, a coordinate.
  func with(_ name: String, _ value: Double) -> SVGElement {
    with(name, NumberText.coordinate(value))
  }

  /// The element as text, every element on its own line.
  var serialized: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    output += "<" + name
    for attribute in attributes {
      output += " " + attribute.name + "=\"" + SVGElement.escaped(attribute.value) + "\""
    }
    if let text {
      output += ">" + SVGElement.escaped(text) + "</" + name + ">\n"
    } else if children.isEmpty {
      output += "/>\n"
    } else {
      output += ">\n"
      for child in children { child.write(to: &output) }
      output += "</" + name + ">\n"
    }
  }

  /// Text that can stand in an element or a quoted attribute.
  ///
  /// Control characters, bidi controls and noncharacters are dropped; line breaks and tabs become spaces.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}": output += " "
      default: if !isDropped(scalar) { output.unicodeScalars.append(scalar) }
      }
    }
    return output
  }

  /// Whether a character must never reach a document.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF:
      true
    default:
      scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
