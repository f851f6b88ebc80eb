/// What every figure has in common: width, margins, fonts and the style sheet.
enum Theme {
  static let width = 720.0
  static let margin = 16.0
  static let fonts = "system-ui, \"Segoe UI\", \"Noto Sans\", \"Noto Sans KR\", sans-serif"

  /// The style sheet: figures of one width, the dark inks, and larger text on a telephone.
  ///
  /// `body` is the class of the drawing, moved down by `shift` where the larger title needs room.
  static func style(body: String, shift: Double) -> String {
    let dark = Ink.all.map {
      ".\($0.fillClass){fill:\($0.dark)}.\($0.strokeClass){stroke:\($0.dark)}"
    }
    let sizes = TextRole.allCases.map {
      ".\($0.className){font-size:\(NumberText.coordinate($0.narrowSize))px}"
    }
    let moved = ".\(body){transform:translate(0,\(NumberText.coordinate(shift))px)}"
    return ".plot{font-variant-numeric:tabular-nums} "
      + "@media (prefers-color-scheme:dark){\(dark.joined())} "
      + "@media (max-width:480px){.p-wide{display:none}.p-narrow{display:inline}"
      + "\(sizes.joined())\(moved)}"
  }
}
