/// A JSON value whose keys keep their order, and how it is written.
indirect enum JSONText: Sendable {
  case object([(String, JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int)
  /// A number of thousandths, written with its fraction.
  case thousandths(Int)
  case bool(Bool)
  case null

  /// A string, or null.
  static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

  /// The value as UTF-8 JSON without white space.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  /// Writes the value as Python does: everything but ASCII escaped.
  func writeASCII(to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      if unit < 0x80 {
        output.append(UInt8(unit))
      } else {
        output.append("\\u")
        for shift in [12, 8, 4, 0] { output.append(digits[Int(unit >> shift) & 15]) }
      }
    }
  }

  /// Writes the value as UTF-8 JSON without white space.
  func write(to output: inout [UInt8]) {
    switch self {
    case .object(let members):
      JSONText.list(members, "{", "}", to: &output) { member, output in
        JSONText.quote(member.0, to: &output)
        output.append(UInt8(ascii: ":"))
        member.1.write(to: &output)
      }
    case .array(let elements):
      JSONText.list(elements, "[", "]", to: &output) { $0.write(to: &$1) }
    case .string(let text): JSONText.quote(text, to: &output)
    case .integer(let value): output += String(value).utf8
    case .thousandths(let value):
      output += "\(value / 1000).\(ClockText.padded(value % 1000, 3))".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .null: output += "null".utf8
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    to output: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (place, element) in elements.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      write(element, &output)
    }
    output.append(UInt8(ascii: close))
  }

  /// Writes a string the way TwitchDownloader does: everything but `"`, `\` and controls raw.
  private static func quote(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0..<16: output += "\\u000\(String(byte, radix: 16))".utf8
      case 16..<32: output += "\\u00\(String(byte, radix: 16))".utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
