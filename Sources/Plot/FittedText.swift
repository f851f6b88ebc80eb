/// Text made to fit: shortened with an ellipsis, or wrapped into lines.
enum FittedText {
  /// The text, or as much of its head as fits in a width together with an ellipsis.
  static func shortened(_ text: String, to width: Double, size: Double, isBold: Bool = false)
    -> String
  {
    var head = ""
    var fitting = "…"
    for character in text {
      head.append(character)
      if TextWidth.of(head, size: size, isBold: isBold) > width { return fitting }
      let shorter = head.last == " " ? fitting : head + "…"
      if TextWidth.of(shorter, size: size, isBold: isBold) <= width { fitting = shorter }
    }
    return text
  }

  /// The text in lines of at most a width; the last of `limit` lines is shortened.
  ///
  /// Lines break at spaces, and inside words that are longer than a line.
  static func wrapped(
    _ text: String, to width: Double, size: Double, isBold: Bool = false, limit: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in pieces(of: text, width: width, size: size, isBold: isBold) {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || TextWidth.of(longer, size: size, isBold: isBold) <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines }
    let rest = lines[(limit - 1)...].joined(separator: " ")
    return lines.prefix(limit - 1)
      + [shortened(rest, to: width, size: size, isBold: isBold)]
  }

  private static func pieces(of text: String, width: Double, size: Double, isBold: Bool)
    -> [String]
  {
    var pieces: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      var piece = ""
      for character in word {
        if TextWidth.of(piece + String(character), size: size, isBold: isBold) > width {
          pieces.append(piece)
          piece = ""
        }
        piece.append(character)
      }
      pieces.append(piece)
    }
    return pieces
  }
}
