/// The width of text, estimated from advance widths and generous by 5 %.
enum TextWidth {
  /// Advance widths of U+0020 to U+007E in thousandths of the font size (Noto Sans Regular).
  private static let latin: [Double] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556,
    519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586,
    566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534,
    258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
  ]
  private static let generosity = 1.05
  private static let boldness = 1.07

  /// The width in pixels at a font size.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var thousandths = 0.0
    for character in text { thousandths += advance(of: character) }
    return thousandths * size / 1000 * generosity * (isBold ? boldness : 1)
  }

  static func of(_ text: String, _ role: TextRole) -> Double {
    of(text, size: role.size, isBold: role.isBold)
  }

  static func narrow(_ text: String, _ role: TextRole) -> Double {
    of(text, size: role.narrowSize, isBold: role.isBold)
  }

  private static func advance(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    let hasEmojiLook = character.unicodeScalars.contains { $0.value == 0xFE0F }
    if scalar.properties.isEmojiPresentation || hasEmojiLook { return 1300 }
    return advance(of: scalar)
  }

  private static func advance(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20...0x7E: latin[Int(scalar.value) - 0x20]
    case 0x09, 0x0A, 0x0D: 260
    case 0xAC00...0xD7A3, 0x1100...0x115F, 0x3130...0x318F: 920
    case 0x1160...0x11FF: 0
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      1000
    case 0x1F000...0x1FAFF: 1300
    case 0x2010...0x2027: 700
    default: SVGElement.isDropped(scalar) ? 0 : isMark(scalar) ? 0 : 700
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
